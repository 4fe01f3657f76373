/**
 * Fernway's client, in Vue. Every field is bound both ways, so that each input renders the form again; the phone field's
 * mask groups what is typed and throws away what is no digit.
 */
import { createApp, defineComponent, h, reactive, ref } from "vue";

const COUNTRIES = [["", "Choose a country"], ["FR", "France"], ["DE", "Germany"], ["US", "United States"]];
/** Counted, and no calling code among them. */
const OFFICE_COUNTRIES = [["", "Choose"], ["49", "France"], ["50", "Germany"], ["51", "United States"]];

/** "+4915112345678" is shown as "+49 1511 2345 678". */
const masked = (text) => {
  const digits = text.replace(/\D/g, "").slice(0, 15);
  if (digits === "") return "";
  const rest = digits.slice(2).match(/\d{1,4}/g) ?? [];
  return [`+${digits.slice(0, 2)}`, ...rest].join(" ");
};

const row = (label, name, control) => h("div", { class: "row" }, [h("label", { for: name }, label), control]);

const Register = defineComponent({
  setup() {
    const values = reactive({
      given: "", family: "", email: "", country: "", phone: "", born: "", password: "", confirm: "",
      officeCountry: "", office: "", residence: "", partners: "", terms: false, news: false, captcha: "", website: "", source: "web",
    });
    const complaint = ref("");
    const done = ref("");
    const text = (name, type, more = {}) =>
      h("input", {
        id: name, name, type, value: values[name], ...more,
        onInput: (event) => (values[name] = event.target.value),
      });
    const box = (name, label) =>
      h("label", { class: "box" }, [
        h("input", { type: "checkbox", name, checked: values[name], onChange: (event) => (values[name] = event.target.checked) }),
        label,
      ]);
    const question = (title, name, answers) =>
      h("fieldset", [
        h("legend", title),
        answers.map(([value, label]) =>
          h("label", { class: "box", key: value }, [
            h("input", { type: "radio", name, value, checked: values[name] === value, onChange: (event) => (values[name] = event.target.value) }),
            label,
          ]),
        ),
      ]);
    const submit = async (event) => {
      event.preventDefault();
      const response = await fetch("/api/register", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(values),
      });
      const body = await response.json();
      complaint.value = response.ok ? "" : body.message;
      done.value = response.ok ? body.email : "";
    };
    const phone = () =>
      h("input", {
        // Each country has a field of its own.
        key: `phone ${values.country}`,
        id: "phone", name: "phone", type: "tel", value: values.phone,
        onInput: (event) => {
          values.phone = masked(event.target.value);
          event.target.value = values.phone;
        },
      });
    const choice = (name, options, more = {}) =>
      h(
        "select",
        { id: name, name, value: values[name], onChange: (event) => (values[name] = event.target.value), ...more },
        options.map(([value, label]) => h("option", { value, key: value }, label)),
      );
    return () =>
      done.value !== ""
        ? h("section", [h("h1", "Welcome to Fernway"), h("p", ["You are registered as ", h("b", done.value)])])
        : h("form", { onSubmit: submit, novalidate: true }, [
            h("h1", "Register for Fernway"),
            complaint.value === "" ? null : h("p", { role: "alert" }, complaint.value),
            row("First name", "given", text("given", "text")),
            row("Last name", "family", text("family", "text")),
            row("Email", "email", text("email", "email")),
            row("Country", "country", choice("country", COUNTRIES)),
            row("Mobile phone", "phone", phone()),
            h("fieldset", [
              h("legend", "Office phone"),
              choice("officeCountry", OFFICE_COUNTRIES, { "aria-label": "Country" }),
              text("office", "tel", { "aria-label": "Number" }),
            ]),
            row("Date of birth", "born", text("born", "date")),
            row("Choose a password", "password", text("password", "password", { maxlength: 20, minlength: 10 })),
            values.password === "" ? null : row("Repeat the password", "confirm", text("confirm", "password", { maxlength: 20 })),
            question("Country of residence", "residence", COUNTRIES.slice(1)),
            question("May our partners write to you?", "partners", [["yes", "Yes"], ["no", "No"]]),
            h("div", { class: "trap", "aria-hidden": "true" }, [row("Website", "website", text("website", "text", { tabindex: -1, autocomplete: "off" }))]),
            h("input", { type: "hidden", name: "source", value: values.source }),
            h("div", { class: "captcha", id: "captcha-box" }, [h("i", "7kq2"), row("Type the characters of the picture", "captcha", text("captcha", "text"))]),
            box("terms", "I agree to the terms."),
            box("news", "Send me news by email."),
            h("button", { type: "submit" }, "Register"),
          ]);
  },
});

createApp(Register).mount("#app");
