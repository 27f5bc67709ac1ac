// The chat API. Every failure becomes a Refusal with words to show.

import { say } from "./words.js";

const SECONDS = 50; // longer than the server waits for an answer

export class Refusal extends Error {
  constructor(body, status = 0, after = 0) {
    super(body.error);
    Object.assign(this, { text: body.message, retry: Boolean(body.retry), busy: status === 409, signedOut: status === 401, status, after });
  }
}

export class Api {
  /** `key` is a frame's own (docs/decisions/0007); without one, the cookie says who this is. */
  constructor({ conversation, turns, csrf }, key = null) {
    Object.assign(this, { conversation, turns });
    this.credentials = key ? "omit" : "same-origin";
    this.proof = key ? { Authorization: `Bearer ${key}` } : { "X-CSRFToken": csrf };
  }

  /** The whole conversation. */
  load() {
    return this.#fetch(this.conversation);
  }

  /** Send one turn: {id, text} or {id, choice}. */
  send({ id, text, choice }) {
    const body = JSON.stringify(choice === undefined ? { id, text } : { id, choice });
    return this.#fetch(this.turns, { method: "POST", headers: { "Content-Type": "application/json" }, body });
  }

  async #fetch(address, options = {}) {
    let response;
    try {
      response = await fetch(address, {
        ...options, headers: { ...options.headers, ...this.proof }, credentials: this.credentials, cache: "no-store",
        signal: AbortSignal.timeout(SECONDS * 1000),
      });
    } catch {
      throw new Refusal({ error: "unreachable", message: say(navigator.onLine ? "no_answer" : "offline"), retry: true });
    }
    const body = await response.json().catch(() => null);
    if (response.ok && body) return body;
    const after = Number(response.headers.get("Retry-After")) || 0;
    throw new Refusal(body?.message ? body : { error: "failed", message: say("no_answer"), retry: true },
      response.status, after);
  }
}
