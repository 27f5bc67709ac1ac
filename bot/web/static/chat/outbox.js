// What was written and has not arrived yet, and the draft. Kept for this tab only, and gone when it is closed.

const PREFIX = "alongside.";

function kept(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function keep(key, value) {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be off or full. The page still holds the words; only a reload would lose them.
  }
}

export class Outbox {
  constructor(learner) {
    this.keys = { turns: `${PREFIX}outbox.${learner}`, draft: `${PREFIX}draft.${learner}` };
    const turns = kept(this.keys.turns);
    this.turns = Array.isArray(turns) ? turns : [];
  }

  get first() {
    return this.turns[0];
  }

  add(turn) {
    this.turns.push(turn);
    keep(this.keys.turns, this.turns);
  }

  remove(id) {
    this.turns = this.turns.filter((turn) => turn.id !== id);
    keep(this.keys.turns, this.turns.length ? this.turns : null);
  }

  get draft() {
    return kept(this.keys.draft) ?? "";
  }

  set draft(text) {
    keep(this.keys.draft, text || null);
  }
}

/** Forget everything, when a learner leaves. */
export function forgetAll() {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // No storage, nothing kept.
  }
}

/** An id for a turn. crypto.randomUUID exists on https and localhost only. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
