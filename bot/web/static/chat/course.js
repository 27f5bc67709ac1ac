// The walk through the course: a step as a hand-out, and the map of all sessions.

import { card, heading, list, paragraph, SAFE_LINK } from "./cards.js";
import { el, spoken } from "./dom.js";
import { has, say } from "./words.js";

/** One step of a session. `data.kind` says which parts it has; a part that is missing is left out. */
export function step({ data }) {
  return card(`step step-${data.kind}`,
    place(data),
    heading(title(data)),
    counted(data),
    ...spoken(String(data.text ?? "")),
    said("they_said", data.they_said),
    said("before_line", data.before),
    titled("you_will", data.you_will),
    titled("take_away", data.take_away),
    resources(data.resources),
    sources(data.sources),
    labelled("content_note", data.content_note),
    data.minutes ? paragraph(say("minutes", { minutes: data.minutes }), { class: "quiet" }) : null,
    has(`note_${data.kind}`) ? paragraph(say(`note_${data.kind}`), { class: "quiet" }) : null);
}

function title({ kind, title: own, label }) {
  if (kind === "end") return say("session_end", { label: own || label });
  return String(own || say(`heading_${kind}`) || label || "");
}

/** "Session 2: What is Recovery? · 5 of 13", above the heading. The opening and the close say it in the heading. */
function place({ kind, label, index, of }) {
  if (kind === "begin" || kind === "end" || !label) return null;
  return paragraph(of ? say("step_place", { label, index, of }) : label, { class: "step-place" });
}

function counted({ item, items }) {
  return items > 1 ? paragraph(say("question_of", { item, items }), { class: "quiet" }) : null;
}

function said(key, text) {
  if (!text) return null;
  return el("figure", { class: "said" }, el("figcaption", { class: "label" }, say(key)),
    el("blockquote", {}, ...spoken(String(text))));
}

function labelled(key, text) {
  return text ? el("p", {}, el("span", { class: "label" }, say(key)), " ", String(text)) : null;
}

function titled(key, entries) {
  const lines = list(entries).map((entry) => el("li", {}, String(entry)));
  return lines.length ? [el("h3", {}, say(key)), el("ul", {}, ...lines)] : null;
}

function resources(entries) {
  const lines = list(entries).map(({ name, about, href }) => {
    const shown = href?.startsWith("https://") && SAFE_LINK.test(href)
      ? el("a", { href, rel: "noopener noreferrer", target: "_blank" }, String(name), el("span", { class: "visually-hidden" }, ` ${say("new_tab")}`))
      : el("strong", {}, String(name ?? ""));
    return el("li", {}, shown, about ? `: ${about}` : "");
  });
  return lines.length ? [el("h3", {}, say("resources")), el("ul", {}, ...lines)] : null;
}

function sources(entries) {
  const lines = list(entries).map((entry) => el("li", {}, String(entry)));
  return lines.length ? el("details", { class: "sources" }, el("summary", {}, say("sources")), el("ul", {}, ...lines)) : null;
}

/** Every session with a button, its state in words and how long it takes. `here` is the session walked last. */
export function courseMap({ data }, here, choose, settle) {
  const rows = el("ul", { class: "choices course-map" });
  for (const { session, label, minutes, state, payload } of list(data.sessions)) {
    const button = el("button", { type: "button", class: "small", onclick: () => {
      if (button.getAttribute("aria-disabled")) return;
      settle(rows, label);
      choose(payload, label);
    } }, String(label));
    const key = state === "started" && session === here ? "session_here" : `session_${state}`;
    const about = [say(key), minutes ? say("about_minutes", { minutes }) : ""].filter(Boolean).join(" · ");
    rows.append(el("li", {}, button, el("p", { class: "quiet" }, about)));
  }
  return card("course", heading(say("course_title")), rows);
}
