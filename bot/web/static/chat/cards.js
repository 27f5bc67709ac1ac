// Coach notes, debriefs, support lines and the card one reads before a role-play.

import { el, marked, spoken } from "./dom.js";
import { has, say } from "./words.js";

export const SAFE_LINK = /^(tel:|sms:|https:\/\/)/;

export const list = (value) => (Array.isArray(value) ? value : []);
export const paragraph = (text, attributes = {}) => (text ? el("p", attributes, String(text)) : null);
export const heading = (text) => el("h2", {}, text);

export function card(kind, ...children) {
  return el("div", { class: `card card-${kind}` }, ...children);
}

function quoted(text, marks) {
  return text ? el("blockquote", {}, el("p", {}, ...marked(String(text), marks))) : null;
}

function mightTry(text) {
  return text ? el("p", { class: "try" }, el("span", { class: "label" }, say("might_try")), " ", `“${text}”`) : null;
}

/** A coach note: the learner's own line with the words marked, why, and one way to say it. */
export function coach({ data }) {
  const title = has(`coach_${data.about}`) ? say(`coach_${data.about}`) : say("coach");
  if (data.about === "compare") {
    const pair = el("dl", { class: "compare" },
      el("dt", {}, say("before")), el("dd", {}, String(data.before ?? "")),
      el("dt", {}, say("after")), el("dd", {}, String(data.after ?? "")));
    return card("coach", heading(title), pair, paragraph(data.note));
  }
  return card("coach", heading(title), quoted(data.text, data.marks), paragraph(data.note), mightTry(data.try_instead));
}

/** The look back at the end: one thing done well, one to try, and the numbers with last time beside them. */
export function debrief({ data, text }, persona) {
  const name = data.persona || persona;
  return card("debrief",
    heading(say("debrief_title", { name })),
    data.strength ? [el("h3", {}, say("did_well")), quoted(data.strength.quote, data.strength.marks),
      paragraph(data.strength.text)] : null,
    data.priority ? [el("h3", {}, say("one_to_try")), point(data.priority)] : null,
    list(data.more).length ? [el("h3", {}, say("also")), ...list(data.more).map(point)] : null,
    trust(data.trust, name),
    counts(list(data.counts)),
    data.next_time ? [el("h3", {}, say("next_time")), paragraph(data.next_time)] : null,
    ...(text ? spoken(text) : []));  // what the role-play is about comes last: strengths first
}

function point(data) {
  return el("div", { class: "point" }, quoted(data.quote, data.marks), paragraph(data.text), mightTry(data.try_instead));
}

function trust(data, name) {
  if (!data?.from || !data?.to) return null;
  const level = (value) => say(value) || String(value);
  const changes = list(data.changes).map((change) => el("li", {}, `“${change.quote ?? ""}” `,
    el("span", { class: "quiet" }, say("trust_change", { from: level(change.from), to: level(change.to) }))));
  return [el("h3", {}, say("trust", { name })),
    paragraph(say("trust_from_to", { name, from: level(data.from), to: level(data.to) })),
    changes.length ? el("ul", {}, ...changes) : null];
}

function counts(rows) {
  if (!rows.length) return null;
  const compared = rows.some((row) => row.earlier !== null && row.earlier !== undefined);
  const head = el("tr", {}, el("th", { scope: "col" }, say("kind_of_line")), el("th", { scope: "col" }, say("this_time")),
    compared ? el("th", { scope: "col" }, say("last_time")) : null);
  const most = Math.max(1, ...rows.map((row) => Number(row.count) || 0));
  const body = rows.map((row) => el("tr", {}, el("th", { scope: "row" }, String(row.label ?? row.move)),
    el("td", {}, String(row.count), amount(row.count, most)), compared ? el("td", {}, String(row.earlier ?? "–")) : null));
  return el("table", {}, el("caption", {}, say("what_you_did")), el("thead", {}, head), el("tbody", {}, ...body));
}

/** The number beside it once more, as a length: a small picture for the eye, silent for a screen reader. */
function amount(count, most) {
  const bar = el("span", { class: "amount", "aria-hidden": "true" });
  bar.style.setProperty("inline-size", `${(4 * (Number(count) || 0)) / most}rem`);
  return bar;
}

/** Support lines of the learner's country. */
export function support({ data, text }) {
  return card("support", heading(say("support_title")), ...(text ? spoken(text) : []), supportList(data.lines));
}

/** Who listens, how to reach them and when. */
export function supportList(lines) {
  return el("ul", {}, ...list(lines).map((line) => {
    const contact = SAFE_LINK.test(line.href ?? "") ? el("a", { href: line.href }, String(line.contact)) : String(line.contact ?? "");
    const extra = [line.when, line.hours, line.note].filter(Boolean).join(" ");
    return el("li", {}, el("strong", {}, String(line.name ?? "")), " ", contact,
      extra ? el("span", { class: "quiet" }, ` ${extra}`) : null);
  }));
}

/** What one reads before a role-play. */
export function premise({ data }) {
  const skills = list(data.skills).map((id) => (has(`skill_${id}`) ? say(`skill_${id}`) : String(id)));
  return card("premise", heading(String(data.title ?? say("premise"))), ...spoken(String(data.premise ?? "")),
    data.content_note ? el("p", {}, el("span", { class: "label" }, say("content_note")), " ", String(data.content_note)) : null,
    skills.length ? el("p", {}, el("span", { class: "label" }, say("skills")), " ", skills.join(", ")) : null,
    data.minutes ? paragraph(say("minutes", { minutes: data.minutes }), { class: "quiet" }) : null);
}
