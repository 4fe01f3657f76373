/** @jsxRuntime automatic @jsxImportSource react */
/**
 * Brightdesk's client: controlled inputs, complaints while typing, a button that stays disabled until all is well, JSON
 * by fetch, and pushState instead of a navigation. React ignores a value that was set without its input event, and a
 * field without a complete one reads as empty on the server: that is what this app is for. No autocomplete tokens.
 */
import { useEffect, useId, useState } from "react";
import { createRoot } from "react-dom/client";

const SIGN_UP_FIELDS = [
  { name: "workspace", label: "Workspace name", type: "text" },
  { name: "name", label: "Your full name", type: "text" },
  { name: "email", label: "Work email", type: "email" },
  { name: "password", label: "Choose a password", type: "password", hint: "10 characters or more, upper and lower case, one number" },
  { name: "confirm", label: "Confirm password", type: "password" },
];
const LOGIN_FIELDS = [
  { name: "email", label: "Email", type: "email" },
  { name: "password", label: "Password", type: "password" },
];

const complaintsOf = (values) => ({
  workspace: values.workspace.trim() === "" ? "Name your workspace." : null,
  name: values.name.trim() === "" ? "Tell us your name." : null,
  email: /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(values.email) ? null : "That is not an email address.",
  password:
    values.password.length >= 10 && /\p{Ll}/u.test(values.password) && /\p{Lu}/u.test(values.password) && /\d/.test(values.password)
      ? null
      : "10 characters or more, upper and lower case, one number.",
  confirm: values.confirm === values.password ? null : "The passwords differ.",
});

const Field = ({ field, value, complaint, onValue, onLeave }) => {
  const id = useId();
  const note = complaint ?? field.hint;
  return (
    <div className={complaint ? "row wrong" : "row"}>
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        type={field.type}
        name={field.name}
        value={value}
        aria-invalid={complaint ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onValue(event.target.value)}
        onBlur={onLeave}
      />
      {note ? <small id={`${id}-note`}>{note}</small> : null}
    </div>
  );
};

const send = async (path, values) => {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(values),
  });
  return { ok: response.ok, body: await response.json() };
};

const Form = ({ fields, path, title, action, validate, onDone }) => {
  const [values, setValues] = useState(() => Object.fromEntries(fields.map(({ name }) => [name, ""])));
  const [left, setLeft] = useState({});
  const [refusal, setRefusal] = useState(null);
  const [busy, setBusy] = useState(false);
  const complaints = validate(values);
  const ready = fields.every(({ name }) => !complaints[name]);

  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    const { ok, body } = await send(path, values);
    setBusy(false);
    if (ok) onDone(body.email);
    else setRefusal(body.message);
  };

  return (
    <form onSubmit={submit} noValidate>
      <h1>{title}</h1>
      {refusal ? <p role="alert">{refusal}</p> : null}
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name]}
          complaint={left[field.name] ? complaints[field.name] : null}
          onValue={(value) => {
            setRefusal(null);
            setValues((before) => ({ ...before, [field.name]: value }));
          }}
          onLeave={() => setLeft((before) => ({ ...before, [field.name]: true }))}
        />
      ))}
      <button type="submit" disabled={!ready || busy}>
        {action}
      </button>
    </form>
  );
};

const Done = ({ title, email }) => (
  <section>
    <h1>{title}</h1>
    <p>
      Signed in as <strong id="who">{email}</strong>
    </p>
  </section>
);

const PLACES = {
  signup: { at: "/join", after: "/getting-started", done: "Your workspace is ready" },
  app: { at: "/sign-in", after: "/boards", done: "Your boards" },
};

const App = () => {
  const role = location.hostname.startsWith("signup.") ? "signup" : "app";
  const place = PLACES[role];
  const [email, setEmail] = useState(null);

  useEffect(() => {
    if (location.pathname !== place.after) return;
    fetch("/api/session")
      .then((response) => response.json())
      .then((body) => setEmail(body.email ?? null));
  }, [place]);

  const goOn = (address) => {
    history.pushState({}, "", place.after);
    document.title = `${place.done} · Brightdesk`;
    setEmail(address);
  };

  return (
    <div className="shell">
      <p className="mark">brightdesk</p>
      {email !== null ? (
        <Done title={place.done} email={email} />
      ) : role === "signup" ? (
        <Form fields={SIGN_UP_FIELDS} path="/api/users" title="Set up your workspace" action="Create workspace" validate={complaintsOf} onDone={goOn} />
      ) : (
        <Form
          fields={LOGIN_FIELDS}
          path="/api/session"
          title="Sign in"
          action="Sign in"
          validate={(values) => ({ email: values.email ? null : "Required.", password: values.password ? null : "Required." })}
          onDone={goOn}
        />
      )}
    </div>
  );
};

createRoot(document.getElementById("root")).render(<App />);
