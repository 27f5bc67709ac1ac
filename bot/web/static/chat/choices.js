// Buttons under a message. Once answered, or passed over, they stay as words to read.

import { el, unseen } from "./dom.js";
import { say } from "./words.js";

/** The choices of an item; `choose(payload, title)` is called on a tap. */
export function choices(buttons, choose) {
  const list = el("ul", { class: "choices" });
  for (const { title, payload } of buttons) {
    const button = el("button", { type: "button", onclick: () => {
      if (button.getAttribute("aria-disabled")) return;
      settle(list, title);
      choose(payload, title);
    } }, title);
    list.append(el("li", {}, button));
  }
  return list;
}

/** Turn the buttons of a list into words; `chosen` is the title that was tapped, if one was. */
export function settle(list, chosen) {
  list.classList.add("settled");
  for (const entry of list.children) {
    const button = entry.querySelector("button");
    if (!button || button.getAttribute("aria-disabled")) continue;
    const words = el("span", {}, button.textContent);
    if (button.textContent === chosen) {
      entry.classList.add("chosen");
      words.append(" ", unseen(say("chosen")));
    }
    if (button !== document.activeElement) {
      button.replaceWith(words);
      continue;
    }
    // Removing what has the focus would throw a keyboard user back to the top of the page.
    button.setAttribute("aria-disabled", "true");
    button.addEventListener("blur", () => button.replaceWith(words), { once: true });
  }
}
