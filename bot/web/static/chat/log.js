// The conversation on the page: the one live region. Items are added at its end and never move the focus.

import * as cards from "./cards.js";
import { choices, settle } from "./choices.js";
import { courseMap, step } from "./course.js";
import { el, jsMarks, spoken, unseen } from "./dom.js";
import { has, say } from "./words.js";

const PROGRESS_KEYS = { attempt_started: "attempt_started", attempt_finished: "attempt_finished",
  attempt_stopped: "attempt_stopped", paused: "progress_paused", resumed: "progress_resumed",
  stepped_out: "progress_stepped_out", returned: "progress_returned", debrief_finished: "progress_debrief_finished" };

const supportLines = () => JSON.parse(document.getElementById("chat-support").textContent);

export class Log {
  /** `choose(payload, title)` is called when a button under a message is tapped. */
  constructor(choose) {
    this.choose = choose;
    this.known = new Map(); // item id -> {item, node}
    // Quiet while the history is put in; `speak` turns the live region on.
    this.element = el("div", { class: "log", role: "log", "aria-live": "off", "aria-label": say("conversation"), tabindex: "-1" });
    this.persona = "";
    this.session = null; // of the step shown last
  }

  /** From now on, additions are read out. */
  speak() {
    setTimeout(() => this.element.setAttribute("aria-live", "polite"), 500);
  }

  /** Make the log agree with the server's items: add what is new; start over if something has gone. Returns new nodes. */
  agree(items) {
    const there = new Set(items.map((item) => item.id));
    if ([...this.known.keys()].some((id) => !there.has(id))) {
      this.element.setAttribute("aria-live", "off"); // all of it comes again, and has been read out once
      this.element.replaceChildren(...this.#waiting());
      this.known.clear();
      this.speak();
    }
    const added = this.add(items);
    this.fold(items.filter((item) => item.taken_back).map((item) => item.id));
    this.forget(items.filter((item) => item.data?.forgotten).map((item) => item.id));
    return added;
  }

  /** Add the items that are not here yet, each where it belongs and before any line that is still on its way. */
  add(items) {
    const added = [];
    const following = this.#following(items);
    for (const [index, item] of items.entries()) {
      if (this.known.has(item.id)) continue;
      if (item.kind === "learner") this.#settleAll(item.data?.tapped ? item.text : null);
      const node = this.#adopted(item) ?? this.#node(item);
      this.known.set(item.id, { item, node });
      if (!node) continue;
      if (!node.isConnected) this.element.insertBefore(node, following[index] ?? this.#waiting()[0] ?? null);
      if (item.kind === "coach") this.#markLine(item);
      added.push(node);
    }
    return added;
  }

  /** Fold what was taken back: still readable, out of the way. */
  fold(ids) {
    let details = null;
    for (const [id, { node }] of this.known) {
      if (!node || !ids.includes(id)) {
        if (node) details = null;
        continue;
      }
      const already = node.closest("details.taken-back");
      if (already) { details = already; continue; }
      if (!details) {
        details = el("details", { class: "taken-back" }, el("summary", {}, say("taken_back")));
        node.before(details);
      }
      details.append(node);
    }
  }

  /** Words that the learner did not keep are gone from here, too. */
  forget(ids) {
    for (const id of ids) {
      const line = this.known.get(id)?.node?.querySelector(".words > p");
      if (!line || line.closest(".forgotten")) continue;
      line.closest(".item").classList.add("forgotten");
      line.textContent = say("not_kept");
      this.known.get(id).item.text = "";
    }
  }

  /** A line on its way. Becomes the real thing when the server has it. */
  waiting(turn) {
    const node = this.#bubble("learner waiting", say("you"), [el("p", {}, turn.shown ?? turn.text)], say("you_sr"));
    node.dataset.turn = turn.id;
    this.element.append(node);
    return node;
  }

  /** Say that a line has not arrived, with a way to try again. */
  notSent(id, text, again) {
    const node = this.#line(id);
    if (!node) return;
    this.sending(id);
    node.classList.add("not-sent");
    node.append(el("div", { class: "trouble" }, el("p", {}, el("strong", {}, say("not_sent")), " ", text),
      el("button", { type: "button", class: "small", onclick: again }, say("try_again")), this.supportFolded()));
  }

  /** Say that a line waits behind one that has not arrived. */
  held(id) {
    const node = this.#line(id);
    if (!node) return;
    this.sending(id);
    node.classList.add("not-sent");
    node.append(el("div", { class: "trouble" }, el("p", {}, say("held"))));
  }

  /** A line is on its way again. */
  sending(id) {
    const node = this.#line(id);
    const trouble = node?.querySelector(".trouble");
    if (!trouble) return;
    node.classList.remove("not-sent");
    if (trouble.contains(document.activeElement)) {
      // "Try again" goes away under the hand that pressed it: whoever uses a keyboard stays with the line.
      node.tabIndex = -1;
      node.focus({ preventScroll: true });
    }
    trouble.remove();
  }

  /** Take a line away that will not be sent. Says whether the focus was there. */
  drop(id) {
    const node = this.#line(id);
    const focused = Boolean(node?.contains(document.activeElement));
    node?.remove();
    return focused;
  }

  /** Something the page itself has to say. */
  notice(text) {
    const node = el("div", { class: "item notice" }, el("p", {}, text));
    this.element.append(node);
    return node;
  }

  /** Support must not depend on the chat: the page brought the lines along. */
  supportWithoutChat() {
    const earlier = this.element.querySelector(".without-chat");
    if (earlier && !earlier.nextElementSibling) return;
    earlier?.remove();
    const card = cards.support({ data: { lines: supportLines() }, text: say("support_without_chat") });
    this.element.append(el("div", { class: "item without-chat" }, card));
  }

  /** The same lines, folded: a line that got no answer may have been the one that mattered. */
  supportFolded() {
    const lines = supportLines();
    return lines.length ? el("details", { class: "support-folded" }, el("summary", {}, say("need_somebody")), cards.supportList(lines)) : "";
  }

  /** For each item, what stands in the log after it already: another tab may have been quicker. */
  #following(items) {
    const nodes = [];
    let after = null;
    for (let index = items.length - 1; index >= 0; index -= 1) {
      nodes[index] = after;
      const known = this.known.get(items[index].id)?.node;
      if (known?.isConnected) after = known.closest("details.taken-back") ?? known;
    }
    return nodes;
  }

  #line(id) {
    return this.#waiting().find((node) => node.dataset.turn === id);
  }

  #waiting() {
    return [...this.element.querySelectorAll(":scope > .waiting")];
  }

  #adopted(item) {
    const node = item.kind === "learner" ? this.#line(item.data?.turn) : null;
    if (!node) return null;
    this.sending(item.data.turn);
    node.classList.remove("waiting");
    node.classList.toggle("tapped", Boolean(item.data?.tapped));
    const line = node.querySelector(".words > p");
    if (line.textContent !== item.text) line.textContent = item.text;
    // A line that waited behind another belongs where the server has it.
    const later = this.#waiting()[0];
    if (later && later.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) later.before(node);
    return node;
  }

  #settleAll(chosen) {
    const open = [...this.element.querySelectorAll("ul.choices:not(.settled)")];
    open.forEach((group) => settle(group, chosen));
  }

  #node(item) {
    const node = this.#plainNode(item);
    if (node && item.buttons?.length) node.querySelector(":scope > .words, :scope > .card")?.append(choices(item.buttons, this.choose));
    return node;
  }

  #plainNode(item) {
    if (item.name && item.kind === "persona") this.persona = item.name;
    switch (item.kind) {
      case "learner":
        return this.#bubble(item.data?.tapped ? "learner tapped" : "learner", say("you"), [el("p", {}, item.text)], say("you_sr"));
      case "persona":
        return this.#bubble("persona", item.name, spoken(item.text), say("persona_sr", { name: item.name }));
      case "assistant":
        return this.#bubble("assistant", say("assistant"), spoken(item.text), say("assistant_sr"));
      case "coach":
        return this.#aside(item, cards.coach(item));
      case "debrief":
        return this.#aside(item, cards.debrief(item, this.persona));
      case "support":
        return this.#aside(item, cards.support(item));
      case "card":
        return this.#aside(item, cards.premise(item));
      case "step":
        this.session = item.data?.session ?? null;
        return this.#aside(item, step(item));
      case "course":
        return this.#aside(item, courseMap(item, this.session, this.choose, settle));
      case "progress":
        return this.#divider(item);
      default:
        return null;
    }
  }

  #bubble(kind, name, content, spokenName) {
    const who = el("p", { class: "who" }, el("span", { "aria-hidden": "true" }, name), unseen(spokenName));
    return el("div", { class: `item ${kind}` }, who, el("div", { class: "words" }, ...content));
  }

  #aside(item, card) {
    return el("div", { class: `item aside is-${item.kind}` }, card);
  }

  #divider(item) {
    // Out of a session of the course, or of no role-play at all: the assistant's own words say what is so.
    if (["stepped_out", "returned"].includes(item.data?.event) && !item.data.role_play) return null;
    const key = PROGRESS_KEYS[item.data?.event];
    if (!key || !has(key)) return null;
    return el("p", { class: "item divider" }, el("span", {}, say(key, { name: item.name || this.persona })));
  }

  /** Mark the words in the learner's own line too, without touching the page: nothing is read out a second time. */
  #markLine({ data }) {
    if (!globalThis.CSS?.highlights || !data?.turn) return;
    const line = [...this.known.values()].find(({ item }) => item.kind === "learner" && item.data?.turn === data.turn);
    const words = line?.node?.querySelector(".words > p")?.firstChild;
    if (!words || line.item.text !== data.text) return;
    const highlight = CSS.highlights.get("coach") ?? new Highlight();
    for (const [start, end] of jsMarks(data.text, data.marks)) {
      const range = new Range();
      range.setStart(words, start);
      range.setEnd(words, end);
      highlight.add(range);
    }
    CSS.highlights.set("coach", highlight);
  }
}
