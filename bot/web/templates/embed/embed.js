// Alongside on this page: a button at the foot, and behind it a frame from the place this script came from.
// Nothing here reads the page around. The frame is fetched when somebody opens it, and not before.
(() => {
  "use strict";
  const script = document.currentScript;
  const home = new URL(script.src).origin;
  const words = JSON.parse("{{ words|escapejs }}");
  const support = JSON.parse("{{ support|escapejs }}");
  const PATIENCE_MS = 8000; // for the frame to say that it is there
  const NARROW = matchMedia("(max-width: 40rem), (max-height: 30rem)");

  const STYLE = `
    :host { all: initial; } /* and with it the reader's own size of text, whatever the page around says a rem is */
    * { box-sizing: border-box; }
    button, p, ul, a, strong, span { font: 1em/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
    .open, dialog { --accent: #96400f; --on-accent: #fff; --paper: #fbf8f3; --ink: #211c16; --line: #857867; }
    .open { position: fixed; z-index: 2147483000; inset-block-end: 1em; inset-inline-end: 1em; max-inline-size: calc(100vw - 2em);
      min-block-size: 3em; padding: .6em 1.2em; border: 1px solid var(--paper); border-radius: 1.5em; background: var(--accent); color: var(--on-accent);
      font-weight: 600; cursor: pointer; box-shadow: 0 .1em .6em #0004; }
    .open[hidden] { display: none; }
    .open:hover { text-decoration: underline; }
    :host([data-side=start]) .open, :host([data-side=start]) dialog { inset-inline: 1em auto; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
    dialog { position: fixed; z-index: 2147483001; inset-block: auto 1em; inset-inline: auto 1em; margin: 0; padding: 0; inline-size: 26em; block-size: min(44em, calc(100vh - 2em));
      max-inline-size: calc(100vw - 2em); max-block-size: none; border: 1px solid var(--line); border-radius: .9em; overflow: hidden;
      background: var(--paper); color: var(--ink); box-shadow: 0 .3em 1.5em #0005; flex-direction: column; }
    dialog[open] { display: flex; }
    dialog::backdrop { background: #0006; }
    .top { display: flex; flex-wrap: wrap; gap: .5em; align-items: center; justify-content: space-between; padding: .4em .5em .4em 1em; border-block-end: 1px solid var(--line); }
    .top p { margin: 0; font-weight: 600; }
    .top button, .state button { min-block-size: 2.4em; padding: .2em .9em; border: 1px solid var(--line); border-radius: .6em; background: none; color: inherit; cursor: pointer; }
    .state { padding: 1em; overflow: auto; }
    .state[hidden] { display: none; }
    .state ul { padding-inline-start: 1.2em; }
    .state li { margin-block-end: .5em; }
    a { color: var(--accent); }
    iframe { flex: 1; inline-size: 100%; border: 0; min-block-size: 0; }
    iframe.coming { position: absolute; inline-size: 1px; block-size: 1px; opacity: 0; }
    @media (max-width: 40em), (max-height: 30em) {
      :host dialog, :host([data-side=start]) dialog { inset: 0; inline-size: 100vw; block-size: 100dvh; max-inline-size: none; border: 0; border-radius: 0; }
      .top { padding-block: .1em; }
    }
    @media print { :host { display: none; } }
    @media (prefers-color-scheme: dark) {
      .open, dialog { --accent: #f2a978; --on-accent: #231303; --paper: #171410; --ink: #f3ece1; --line: #96897a; }
    }`;

  /** An element with attributes and children; text goes in as text. */
  function el(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") node.addEventListener(name, value);
      else if (value !== null) node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }

  function supportLines() {
    return el("ul", {}, ...support.map(({ name, contact, href, when }) => el("li", {}, el("strong", {}, name), " ",
      href ? el("a", { href }, contact) : contact, when ? ` ${when}` : "")));
  }

  class AlongsideLauncher extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      this.button = el("button", { type: "button", class: "open", "aria-haspopup": "dialog", click: () => this.open() },
        this.dataset.label || words.open);
      this.state = el("div", { class: "state" });
      this.panel = el("dialog", { "aria-label": words.title, close: () => this.#closed(), keydown: (event) => event.key === "Escape" && this.panel.close() },
        el("div", { class: "top" }, el("p", { "aria-hidden": "true" }, "Alongside"),
          el("button", { type: "button", click: () => this.panel.close() }, words.close)), this.state);
      root.append(this.button, this.panel);
      addEventListener("message", (event) => this.#heard(event));
    }

    open() {
      if (this.panel.open) return;
      // Over the whole of a small screen nothing behind it may take the focus; beside a page, the page stays in use.
      if (NARROW.matches) this.panel.showModal();
      else this.panel.show();
      this.button.hidden = true;
      if (!this.frame || this.failed) this.#fetchFrame();
      else this.frame.focus();
    }

    #closed() {
      this.button.hidden = false;
      this.button.focus();
    }

    #fetchFrame() {
      this.failed = false;
      this.frame?.remove();
      const address = new URL("/embed/", home);
      if (this.dataset.code) address.searchParams.set("code", this.dataset.code);
      this.frame = el("iframe", { class: "coming", title: words.title, src: address.href, referrerpolicy: "strict-origin-when-cross-origin",
        load: () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.#failed(), 1500); } });
      this.#say(el("p", {}, words.waiting));
      this.timer = setTimeout(() => this.#failed(), PATIENCE_MS);
      this.panel.append(this.frame);
    }

    #failed() {
      if (this.ready === this.frame) return;
      this.failed = true;
      this.#say(el("p", {}, words.unreachable), el("p", {}, el("button", { type: "button", click: () => this.#fetchFrame() }, words.again)),
        ...(support.length ? [el("p", {}, words.need_somebody), supportLines()] : []));
    }

    #say(...nodes) {
      this.state.hidden = false;
      this.state.replaceChildren(...nodes);
    }

    #heard({ source, origin, data }) {
      if (!this.frame || origin !== home || source !== this.frame.contentWindow) return;
      if (data?.alongside === "close") this.panel.close();
      if (data?.alongside !== "ready") return;
      clearTimeout(this.timer);
      this.ready = this.frame;
      this.failed = false;
      this.state.hidden = true;
      this.frame.classList.remove("coming");
      if (this.panel.open && this.shadowRoot.activeElement !== null) this.frame.focus();
    }
  }

  if (!customElements.get("alongside-launcher")) customElements.define("alongside-launcher", AlongsideLauncher);
  const launcher = document.createElement("alongside-launcher");
  Object.assign(launcher.dataset, script.dataset);
  const show = () => document.querySelector("alongside-launcher") ?? document.body.append(launcher);
  if (document.body) show();
  else addEventListener("DOMContentLoaded", show);
})();
