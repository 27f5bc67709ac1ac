// Where one writes. Enter sends, Shift and Enter makes a new line.

import { el } from "./dom.js";
import { say } from "./words.js";

const WARN_BEFORE = 500;

export class Composer {
  constructor(limit, outbox, send) {
    Object.assign(this, { limit, outbox, send });
    this.label = el("label", { for: "chat-line" });
    this.box = el("textarea", { id: "chat-line", rows: "1", dir: "auto", autocomplete: "off", "aria-describedby": "chat-count",
      oninput: () => this.#changed(), onkeydown: (event) => this.#key(event) });
    this.count = el("p", { id: "chat-count", class: "quiet count" });
    this.element = el("form", { class: "composer", onsubmit: (event) => { event.preventDefault(); this.#submit(); } },
      this.label, el("div", { class: "composer-row" }, this.box, el("button", { class: "button" }, say("send"))), this.count);
    this.box.value = outbox.draft;
    this.talkTo(null);
    this.#changed();
  }

  /** Say whom the next line goes to. */
  talkTo(persona) {
    this.label.textContent = persona ? say("placeholder_persona", { name: persona }) : say("write");
  }

  /** Put a line back that could not be sent, without losing what is being written. */
  giveBack(text) {
    this.box.value = this.box.value ? `${text}\n${this.box.value}` : text;
    this.#changed();
  }

  #submit() {
    const text = this.box.value;
    if (!text.trim()) return;
    this.box.value = "";
    this.#changed();
    this.send(text);
  }

  #key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  #changed() {
    const length = [...this.box.value.trim()].length;
    this.outbox.draft = this.box.value;
    this.count.textContent = length > this.limit - WARN_BEFORE ? say("characters", { count: length, limit: this.limit }) : "";
    this.count.classList.toggle("over", length > this.limit);
  }
}
