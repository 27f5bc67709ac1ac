// A form before the talk: a name and consent, or the phrase of somebody who comes back. It is answered with a key.

import { say } from "../chat/words.js";

export class KeyForm {
  /** `begin` is called with the key that `keyring` got for what the form holds. */
  constructor(form, keyring, begin) {
    Object.assign(this, { form, keyring, begin });
    this.problem = form.querySelector(".form-problem");
    this.fields = [...form.elements].filter(({ name }) => name);
    form.addEventListener("submit", (event) => { event.preventDefault(); this.#submit(); });
  }

  get #values() {
    return Object.fromEntries(this.fields.map(({ name, type, value, checked }) => [name, type === "checkbox" ? checked : value]));
  }

  async #submit() {
    if (this.sending) return;
    this.sending = true;
    this.#unfit({});
    try {
      const { given, answer } = await this.keyring.ask(this.#values);
      if (given) this.begin(answer);
      else this.#unfit(answer);
    } catch {
      this.#unfit({ message: say("not_started") });
    } finally {
      this.sending = false;
    }
  }

  /** Say what is missing beside each field. The focus goes to the first of them: the form was just sent by hand. */
  #unfit({ message = "", problems = {} }) {
    const unfit = this.fields.filter((field) => this.#mark(field, problems[field.name] ?? ""));
    this.problem.textContent = message;
    this.problem.hidden = !message;
    if (message) (unfit[0] ?? this.problem).focus();
  }

  #mark(field, words) {
    const shown = document.getElementById(`${field.id}-problem`);
    if (!shown) return false;
    shown.textContent = words;
    shown.hidden = !words;
    if (words) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    return Boolean(words);
  }
}
