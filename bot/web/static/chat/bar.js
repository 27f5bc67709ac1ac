// The quiet bar: where you are, and Pause, Stop and Support, always.

import { el } from "./dom.js";
import { say } from "./words.js";

export class Bar {
  constructor(choose) {
    this.where = el("p", { class: "where" });
    this.pause = el("button", { type: "button", onclick: () => choose(this.payload, say(this.key)) });
    this.element = el("section", { class: "bar", "aria-label": say("bar_label") }, this.where,
      el("div", { class: "bar-buttons" }, this.pause,
        el("button", { type: "button", onclick: () => choose("/stop", say("stop")) }, say("stop")),
        el("button", { type: "button", class: "support", onclick: () => choose("/support", say("support")) }, say("support"))));
    this.show({ mode: "outside" });
  }

  /** Show where the talk is. */
  show({ mode, title, persona, index, of, role_play: rolePlay }) {
    this.element.dataset.mode = mode;
    const key = (mode === "course" && index) ? "course_step" : (mode === "stepped_out" && !rolePlay) ? "outside" : mode;
    this.where.textContent = say(key, { title, name: persona, index, of });
    const held = mode === "paused" || mode === "stepped_out";
    [this.key, this.payload] = held ? ["resume", "/resume"] : ["pause", "/pause"];
    this.pause.textContent = say(this.key);
  }
}
