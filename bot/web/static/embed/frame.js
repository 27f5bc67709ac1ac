// The page inside another site's page. It holds its key itself, because a cookie of ours may be refused here.

import "../chat/chat.js";
import { forgetAll } from "../chat/outbox.js";
import { say } from "../chat/words.js";
import { Keyring } from "./key.js";
import { KeyForm } from "./start.js";

const part = (id) => document.getElementById(id);
const place = part("talk-here");
const keyring = new Keyring(place.dataset.key);

function talk({ key, learner }) {
  const chat = document.createElement("alongside-chat");
  chat.id = "talk";
  chat.tabIndex = -1;
  Object.assign(chat.dataset, place.dataset, { learner });
  chat.key = key;
  chat.addEventListener("alongside-signed-out", (event) => { event.preventDefault(); stop(say("out")); });
  part("tab-form").elements.key.value = key;
  part("start").hidden = true;
  part("room").hidden = false;
  place.replaceChildren(chat);
  return chat;
}

/** A form was answered: the focus goes from its button, which is gone, to the talk. */
const begin = (answer) => talk(answer).focus();

/** Back to the beginning. What was on its way to a talk that is not open here any more is forgotten. */
function stop(note) {
  keyring.giveBack();
  forgetAll();
  place.replaceChildren();
  for (const form of document.forms) form.reset();
  part("room").hidden = true;
  showStart(note);
}

function showStart(note = "") {
  part("start").hidden = false;
  part("start-note").textContent = note;
  part("start-note").hidden = !note;
}

for (const form of document.querySelectorAll(".key-form")) new KeyForm(form, keyring, begin);
part("finish").addEventListener("click", () => {
  stop(say("ended"));
  part("start-note").focus();
});

// Escape closes the panel around the frame; nothing that was written is lost.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing) parent.postMessage({ alongside: "close" }, "*");
});

parent.postMessage({ alongside: "ready" }, "*"); // says that this page is here, and nothing else
const known = await keyring.find().catch(() => null);
if (known) talk(known);
else showStart();
