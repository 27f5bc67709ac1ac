// On the page that says everything is deleted: nothing stays in this tab either.

import { forgetAll } from "./outbox.js";

forgetAll();
