// The key of this frame's talk. In memory, and in the storage of this tab where the browser allows it: it survives a
// reload and ends with the tab. No other site can read it, and no other frame of ours on another site.

const NAME = "alongside.key";
let held = null;

/** {key, learner}, or null. */
export function keptKey() {
  try {
    held ??= JSON.parse(sessionStorage.getItem(NAME));
  } catch {
    // No storage here: what is in memory is all there is.
  }
  return held;
}

export function keepKey(value) {
  held = value;
  try {
    sessionStorage.setItem(NAME, JSON.stringify(value));
  } catch {
    // Only a reload would lose it.
  }
}

export function forgetKey() {
  held = null;
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Nothing was kept.
  }
}
