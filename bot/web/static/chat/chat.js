// <alongside-chat>: the talk. The server has the truth; this shows it, and keeps words until they have arrived.

import { Api } from "./api.js";
import { Bar } from "./bar.js";
import { Composer } from "./composer.js";
import { el } from "./dom.js";
import { Log } from "./log.js";
import { newId, Outbox } from "./outbox.js";
import { say } from "./words.js";

const BUSY_TRIES = 30;
const LOOK_AGAIN_MS = 2000;
const SUPPORT_MS = 3000; // longer than this, nobody waits for numbers to ring
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

class AlongsideChat extends HTMLElement {
  /** In a frame, `key` is set before this element is put into the page. */
  connectedCallback() {
    if (this.api) return;
    const { learner, limit } = this.dataset;
    this.api = new Api(this.dataset, this.key);
    this.gone = new AbortController();
    this.outbox = new Outbox(learner);
    this.log = new Log((payload, title) => this.choose(payload, title));
    this.bar = new Bar((payload, title) => this.choose(payload, title));
    this.composer = new Composer(Number(limit), this.outbox, (text) => this.#send({ id: newId(), text }));
    this.typing = el("p", { class: "typing", "aria-hidden": "true", hidden: true });
    this.state = { mode: "outside" };
    this.replaceChildren(this.bar.element, this.log.element, this.typing, this.composer.element);
    this.#listen(learner);
    this.#start();
  }

  disconnectedCallback() {
    this.gone.abort();
    this.tabs?.close();
  }

  /** Tap a button: of a message, of the bar, or of the page around. */
  choose(payload, title) {
    const turn = { id: newId(), choice: payload, shown: title };
    this.#send(turn);
    if (payload === "/support") setTimeout(() => this.#waitsFor(turn) && this.log.supportWithoutChat(), SUPPORT_MS);
  }

  #waitsFor(turn) {
    return this.isConnected && this.outbox.turns.some(({ id }) => id === turn.id);
  }

  #listen(learner) {
    this.tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel(`alongside-${learner}`) : null;
    this.tabs?.addEventListener("message", () => this.#refresh());
    const { signal } = this.gone;
    document.addEventListener("visibilitychange", () => document.hidden || this.#refresh(), { signal });
    addEventListener("pageshow", (event) => event.persisted && this.#refresh(), { signal });
    addEventListener("online", () => this.#drain(), { signal });
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-say]");
      if (button) this.choose(button.dataset.say, button.dataset.title);
    }, { signal });
  }

  async #start() {
    this.#showTyping(say("loading"));
    await this.#refresh();
    for (const turn of this.outbox.turns) this.log.waiting(turn);
    this.log.speak();
    if (askedFor) askedFor.querySelector("button").focus();
    else this.#toEnd();
    this.#drain();
  }

  async #refresh() {
    if (this.refreshing || this.draining) {
      this.missed = true;
      return;
    }
    this.refreshing = true;
    this.missed = false;
    try {
      const { items, state, learner } = await this.api.load();
      const arrived = items.map((item) => item.data?.turn);
      this.outbox.turns.filter((turn) => arrived.includes(turn.id)).forEach((turn) => this.outbox.remove(turn.id));
      this.#show(() => this.log.agree(items), state);
      showAssignments(learner.assignments);
      showCoaching(learner.coaching_mode);
      showSessions(learner.sessions);
      this.#trouble(state.problem);
      if (state.pending) setTimeout(() => this.#refresh(), LOOK_AGAIN_MS);
    } catch (refusal) {
      this.#trouble({ message: refusal.text ?? say("no_answer") }, refusal.signedOut);
    } finally {
      this.refreshing = false;
    }
  }

  #trouble(problem, signedOut = false) {
    if (this.problem?.contains(document.activeElement)) this.log.element.focus({ preventScroll: true });
    this.problem?.remove();
    this.problem = null;
    if (!problem || (signedOut && this.#signedOut())) return;
    this.problem = this.log.notice(problem.message);
    this.problem.append(signedOut ? el("p", {}, el("a", { href: "/" }, say("first_page")))
      : el("button", { type: "button", class: "small", onclick: () => this.#refresh() }, say("try_again")),
    this.log.supportFolded());
  }

  /** This talk is not open here any more. True when the page around sees to it. */
  #signedOut() {
    return !this.dispatchEvent(new Event("alongside-signed-out", { cancelable: true }));
  }

  #send(turn) {
    this.outbox.add(turn);
    this.log.waiting(turn);
    this.#toEnd();
    this.#drain();
  }

  /** Send what is in the outbox, one at a time and in order, until it is empty or something does not arrive. */
  async #drain() {
    if (this.draining) return;
    this.draining = true;
    while (this.outbox.first) {
      const turn = this.outbox.first;
      this.log.sending(turn.id);
      this.#showTyping(this.#whoAnswers(turn));
      try {
        const answer = await this.#patiently(turn);
        this.outbox.remove(turn.id);
        this.#trouble(null);
        this.#show(() => { const added = this.log.add(answer.items); this.log.fold(answer.taken_back); this.log.forget(answer.forgotten); return added; }, answer.state);
        showAssignments(answer.learner.assignments);
        showCoaching(answer.learner.coaching_mode);
        showSessions(answer.learner.sessions);
        this.tabs?.postMessage("changed");
      } catch (refusal) {
        if (!(refusal.text && !refusal.retry)) {
          this.#notSent(turn, refusal.text ?? say("no_answer"));
          break;
        }
        this.#refused(turn, refusal.text);
        if (refusal.signedOut && this.#signedOut()) break;
      }
    }
    this.draining = false;
    this.#showTyping("");
    if (this.missed) this.#refresh(); // another tab had news while this one was sending
  }

  async #patiently(turn) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.api.send(turn);
      } catch (refusal) {
        if (!refusal.busy || tries >= BUSY_TRIES) throw refusal;
        await wait((refusal.after || 2) * 1000);
      }
    }
  }

  #notSent(turn, text) {
    this.log.notSent(turn.id, text, () => this.#drain());
    for (const { id } of this.outbox.turns.slice(1)) this.log.held(id);
    // A wish for support may wait behind a line that does not arrive. It must not wait.
    if (this.outbox.turns.some(({ choice }) => choice === "/support")) this.log.supportWithoutChat();
    this.#toEnd();
  }

  #refused(turn, text) {
    this.outbox.remove(turn.id);
    if (this.log.drop(turn.id)) this.composer.box.focus();
    if (turn.text) this.composer.giveBack(turn.text);
    this.log.notice(text);
    this.#toEnd();
  }

  #whoAnswers(turn) {
    const persona = this.state.mode === "role_play" && turn.choice === undefined ? this.state.persona : null;
    return say("answering", { name: persona ?? say("assistant") });
  }

  #showTyping(text) {
    this.typing.hidden = !text;
    this.typing.replaceChildren(text, el("span", { class: "dots" }, el("i"), el("i"), el("i")));
  }

  #show(change, state) {
    const wasAtEnd = this.#isAtEnd();
    this.state = state;
    this.log.persona = state.persona ?? this.log.persona;
    const added = change();
    this.bar.show(state);
    this.composer.talkTo(state.mode === "role_play" ? state.persona : null);
    this.#showTyping(state.pending ? say("answering", { name: say("assistant") }) : "");
    if (wasAtEnd && added.length) this.#bringIntoView(added);
  }

  #isAtEnd() {
    return innerHeight + scrollY > document.documentElement.scrollHeight - 160;
  }

  #bringIntoView(added) {
    const firstNew = added.find((node) => !node.classList.contains("learner")) ?? added[0];
    const tall = document.documentElement.scrollHeight - (firstNew.getBoundingClientRect().top + scrollY) > innerHeight * 0.7;
    if (tall) firstNew.scrollIntoView({ block: "start" });
    else this.#toEnd();
  }

  #toEnd() {
    scrollTo(0, document.documentElement.scrollHeight);
  }
}

/** Which of the page's "when should the coach speak?" buttons is on. */
function showCoaching(mode) {
  for (const button of document.querySelectorAll("[data-coaching]")) {
    button.setAttribute("aria-pressed", String(button.dataset.coaching === mode));
  }
}

/** The list beside the talk says how far each session is. */
function showSessions(sessions) {
  for (const { session, state_label: label } of sessions) {
    const shown = document.querySelector(`[data-session="${CSS.escape(session)}"]`);
    if (shown && shown.textContent !== label) shown.textContent = label;
  }
}

/** The list beside the talk says how far each assignment is. */
function showAssignments(assignments) {
  for (const { id, state, state_label: label } of assignments) {
    const shown = document.querySelector(`[data-assignment="${id}"]`);
    if (!shown || shown.textContent === label) continue;
    shown.textContent = label;
    shown.className = `state state-${state}`;
  }
  const badge = document.getElementById("to-do");
  if (!badge) return;
  const count = assignments.filter(({ state }) => state !== "completed").length;
  badge.textContent = say("to_do", { count });
  badge.hidden = count === 0;
}

/** What somebody came for from their own page ("#asked-12"): it is open in front of them, and nothing is sent yet. */
const askedFor = /^#asked-\d+$/.test(location.hash) ? document.querySelector(location.hash) : null;
if (askedFor) history.replaceState(null, "", location.pathname);  // once, not with every reload

const drawer = document.getElementById("practice");
if (drawer) {
  const wide = matchMedia("(min-width: 62rem)");
  drawer.open = wide.matches || Boolean(askedFor);
  wide.addEventListener("change", () => { drawer.open = wide.matches; });
  drawer.addEventListener("click", (event) => {
    if (event.target.closest("[data-say]") && !wide.matches) drawer.open = false;
  });
}
customElements.define("alongside-chat", AlongsideChat);
