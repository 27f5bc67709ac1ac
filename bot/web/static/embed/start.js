// The form before the talk: a name and consent, sent without a cookie and answered with a key.

import { say } from "../chat/words.js";

const SECONDS = 20;

export class StartForm {
  constructor(form, begin) {
    Object.assign(this, { form, begin });
    this.problem = form.querySelector(".form-problem");
    form.addEventListener("submit", (event) => { event.preventDefault(); this.#submit(); });
  }

  /** Something to say above the form. */
  note(text) {
    const note = document.getElementById("start-note");
    note.textContent = text;
    note.hidden = !text;
  }

  /** The key opens nothing any more, whether or not this arrives in time. */
  giveBack(key) {
    fetch(this.form.action, { method: "DELETE", headers: { Authorization: `Bearer ${key}` }, credentials: "omit", keepalive: true })
      .catch(() => {});
  }

  async #submit() {
    if (this.sending) return;
    this.sending = true;
    const { name, consent } = this.form.elements;
    const body = JSON.stringify({ name: name.value, consent: consent.checked, code: this.form.dataset.code });
    try {
      const response = await fetch(this.form.action, { method: "POST", body, credentials: "omit", cache: "no-store",
        headers: { "Content-Type": "application/json" }, signal: AbortSignal.timeout(SECONDS * 1000) });
      const answer = await response.json();
      if (!response.ok) this.#unfit(answer);
      else { this.#unfit({ problems: {} }); this.note(""); this.begin(answer); }
    } catch {
      this.#unfit({ message: say("not_started"), problems: {} });
    } finally {
      this.sending = false;
    }
  }

  /** Say what is missing beside each field. The focus goes to the first of them: the form was just sent by hand. */
  #unfit({ message = "", problems = {} }) {
    this.problem.textContent = message;
    this.problem.hidden = !message;
    let first = message ? this.problem : null;
    for (const field of ["consent", "name"]) {
      const words = problems[field] ?? "";
      const shown = document.getElementById(`start-${field}-problem`);
      shown.textContent = words;
      shown.hidden = !words;
      this.form.elements[field].toggleAttribute("aria-invalid", false);
      if (!words) continue;
      this.form.elements[field].setAttribute("aria-invalid", "true");
      first = this.form.elements[field];
    }
    first?.focus();
  }
}
