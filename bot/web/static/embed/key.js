// The key of this frame's talk (docs/decisions/0007). In memory first of all. Over a reload it is kept by the tab's storage
// or, where a browser refuses that to a page inside another, by a cookie for this site around us alone. No other site
// can read either.

const NAME = "alongside.key";
const SECONDS = 20;

export class Keyring {
  /** `address` is where keys are given out and taken back. */
  constructor(address) {
    this.address = address;
    this.held = null; // {key, learner}
  }

  /** The key there was before this page was loaded, or null. */
  async find() {
    try {
      this.held = JSON.parse(sessionStorage.getItem(NAME));
    } catch {
      // No storage here: perhaps there is a cookie.
    }
    if (!this.held) {
      const response = await this.#fetch("GET");
      this.held = response.status === 200 ? await response.json() : null;
    }
    return this.held;
  }

  /** Ask for a key with what a form holds. Gives the answer and whether it is a key. Throws when nothing answers. */
  async ask(values) {
    const response = await this.#fetch("POST", { "Content-Type": "application/json" }, JSON.stringify(values));
    const answer = await response.json();
    if (response.status === 201) this.#keep(answer);
    return { given: response.status === 201, answer };
  }

  /** Nothing of the key stays here, and it opens nothing any more. */
  giveBack() {
    if (this.held) this.#fetch("DELETE", { Authorization: `Bearer ${this.held.key}` }).catch(() => {});
    this.#keep(null);
  }

  #keep(value) {
    this.held = value;
    try {
      if (value) sessionStorage.setItem(NAME, JSON.stringify(value));
      else sessionStorage.removeItem(NAME);
    } catch {
      // What is in memory is enough until the next reload.
    }
  }

  #fetch(method, headers = {}, body = undefined) {
    // "same-origin": an answer may bring the cookie. What is asked with it is answered to this page only.
    return fetch(this.address, { method, headers, body, credentials: "same-origin", cache: "no-store",
      keepalive: method === "DELETE", signal: AbortSignal.timeout(SECONDS * 1000) });
  }
}
