// Building elements. Text goes in as text nodes only; nothing here or elsewhere parses HTML.

/** An element with attributes, listeners (onclick: ...) and children (elements or strings; null is skipped). */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** Words that only a screen reader says. */
export const unseen = (text) => el("span", { class: "visually-hidden" }, text);

/** A spoken line: paragraphs at empty lines, *what somebody does* set apart. */
export function spoken(text) {
  return text.split(/\n\s*\n/).map((paragraph) => el("p", {}, ...withActions(paragraph)));
}

function withActions(text) {
  return text.split(/(\*[^*\n]+\*)/).map((part) =>
    part.length > 2 && part.startsWith("*") && part.endsWith("*") ? el("em", {}, part.slice(1, -1)) : part,
  );
}

/** Marks as offsets into a JavaScript string. They come as code points, which is how Python counts. */
export function jsMarks(text, marks) {
  const starts = [0];
  for (const character of text) starts.push(starts.at(-1) + character.length);
  return (Array.isArray(marks) ? marks : [])
    .filter((mark) => Array.isArray(mark) && mark[0] >= 0 && mark[0] < mark[1] && mark[1] < starts.length)
    .map(([start, end]) => [starts[start], starts[end]])
    .sort((a, b) => a[0] - b[0]);
}

/** The text with the marked words in <mark>. Overlapping marks are shown once. */
export function marked(text, marks) {
  const parts = [];
  let at = 0;
  for (const [start, end] of jsMarks(text, marks)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), el("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}
