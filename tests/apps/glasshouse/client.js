/** Glasshouse's client, in Lit: form-associated elements with open and closed roots, inside an app with a root of its own. */
import { css, html, LitElement } from "lit";

const FIELD_STYLE = css`
  :host { display: block; margin: 0 0 12px; }
  label { display: block; font-weight: 600; }
  input { box-sizing: border-box; width: 100%; height: 36px; padding: 0 10px; border: 1px solid #8fa3b5; border-radius: 6px; font: inherit; }
`;

/** A labelled input that takes part in the form around it. */
class GlassField extends LitElement {
  static formAssociated = true;
  static properties = { name: {}, label: {}, type: {}, value: { state: true } };
  static styles = FIELD_STYLE;
  internals = this.attachInternals();

  constructor() {
    super();
    this.type = "text";
    this.value = "";
  }

  take(event) {
    this.value = event.target.value;
    this.internals.setFormValue(this.value);
  }

  render() {
    return html`<label for="field">${this.label}</label>
      <input id="field" .type=${this.type} .value=${this.value} name=${this.name} @input=${this.take} />`;
  }
}

/** The same behind a closed root. */
class GlassSecret extends GlassField {
  createRenderRoot() {
    const root = this.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = GlassField.elementStyles.map((style) => style.styleSheet);
    return root;
  }
}

/** Nobody sees it, and nobody but a robot fills it. */
class GlassTrap extends GlassSecret {
  createRenderRoot() {
    const root = super.createRenderRoot();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":host { position: absolute; left: -4000px; }");
    root.adoptedStyleSheets.push(sheet);
    return root;
  }
}

class GlassApp extends LitElement {
  static properties = { email: { state: true }, complaint: { state: true } };
  static styles = css`
    dialog { width: 420px; border: 0; border-radius: 12px; padding: 24px; }
    dialog::backdrop { background: rgb(10 30 50 / 40%); }
    button { height: 38px; padding: 0 16px; border: 0; border-radius: 6px; background: #12507b; color: #fff; font: inherit; }
    h1, h2 { margin: 0 0 12px; }
  `;

  constructor() {
    super();
    this.email = "";
    this.complaint = "";
  }

  open() {
    this.renderRoot.querySelector("dialog").showModal();
  }

  async grow(event) {
    event.preventDefault();
    const response = await fetch("/api/grow", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(new FormData(event.target)),
    });
    const body = await response.json();
    this.complaint = response.ok ? "" : body.message;
    if (response.ok) this.email = body.email;
  }

  render() {
    if (this.email !== "") return html`<h1>Your glasshouse is open</h1><p>${this.email}</p>`;
    return html`<h1>Glasshouse</h1>
      <button id="join" type="button" @click=${this.open}>Sign up</button>
      <dialog aria-label="Sign up">
        <h2>Create your account</h2>
        ${this.complaint === "" ? "" : html`<p role="alert">${this.complaint}</p>`}
        <form @submit=${this.grow}>
          <glass-field name="email" type="email" label="Email address"></glass-field>
          <glass-secret name="password" type="password" label="Create a password"></glass-secret>
          <glass-secret name="again" type="password" label="Confirm your password"></glass-secret>
          <glass-trap name="fax" label="Fax"></glass-trap>
          <label><input type="checkbox" name="terms" /> I agree to the terms</label>
          <p><button type="submit">Create account</button></p>
        </form>
      </dialog>`;
  }
}

customElements.define("glass-field", GlassField);
customElements.define("glass-secret", GlassSecret);
customElements.define("glass-trap", GlassTrap);
customElements.define("glass-app", GlassApp);
