// The words of the widget. They come from the server (bot/web/chat/widget_words.py), where they are translated.

const words = JSON.parse(document.getElementById("chat-words").textContent);

/** The words for a key, with {name} and the like filled in. */
export function say(key, values = {}) {
  return (words[key] ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Whether there are words for a key. */
export const has = (key) => key in words;
