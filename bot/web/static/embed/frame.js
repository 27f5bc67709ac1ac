// The page inside another site's page. It holds its key itself, because a cookie may be refused here.

import "../chat/chat.js";
import { forgetAll } from "../chat/outbox.js";
import { say } from "../chat/words.js";
import { forgetKey, keepKey, keptKey } from "./key.js";
import { StartForm } from "./start.js";

const start = document.getElementById("start");
const room = document.getElementById("room");
const place = document.getElementById("talk-here");
const tabForm = document.getElementById("tab-form");
const form = new StartForm(document.getElementById("start-form"), begin);

function talk({ key, learner }) {
  const chat = document.createElement("alongside-chat");
  chat.id = "talk";
  chat.tabIndex = -1;
  Object.assign(chat.dataset, place.dataset, { learner });
  chat.key = key;
  chat.addEventListener("alongside-signed-out", (event) => { event.preventDefault(); stop(say("out")); });
  tabForm.elements.key.value = key;
  start.hidden = true;
  room.hidden = false;
  place.replaceChildren(chat);
  return chat;
}

/** The form was answered: the focus goes from its button, which is gone, to the talk. */
function begin(answer) {
  keepKey(answer);
  talk(answer).focus();
}

/** Back to the beginning. What was on its way to a talk that is not open here any more is forgotten. */
function stop(note) {
  forgetKey();
  forgetAll();
  place.replaceChildren();
  tabForm.reset();
  room.hidden = true;
  start.hidden = false;
  form.note(note);
}

document.getElementById("finish").addEventListener("click", () => {
  const key = keptKey()?.key;
  if (key) form.giveBack(key);
  stop(say("ended"));
  document.getElementById("start-note").focus();
});

// Escape closes the panel around the frame; nothing that was written is lost.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing) parent.postMessage({ alongside: "close" }, "*");
});

const known = keptKey();
if (known) talk(known);
else start.hidden = false;
parent.postMessage({ alongside: "ready" }, "*");  // says that this page is here, and nothing else
