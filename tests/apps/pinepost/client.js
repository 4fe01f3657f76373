/** Pinepost's steps, without a framework: each step throws away the fields of the one before. */
const flow = document.getElementById("flow");

const STEPS = {
  address: {
    title: "What is your email?",
    path: "/api/address",
    fields: [{ name: "email", type: "email", placeholder: "name@company.com", label: "Email address", autocomplete: "email" }],
    action: "Continue",
    next: "code",
  },
  code: {
    title: "We sent you a code",
    path: "/api/code",
    fields: [{ name: "code", type: "text", placeholder: "6-digit code", label: "Code", autocomplete: "one-time-code", inputMode: "numeric", maxLength: 6 }],
    action: "Confirm",
    next: "account",
  },
  account: {
    title: "Almost there",
    path: "/api/account",
    fields: [
      { name: "name", type: "text", placeholder: "Full name", label: "Full name", autocomplete: "name" },
      { name: "password", type: "password", placeholder: "Create a password", label: "Create a password", maxLength: 40, minLength: 8 },
    ],
    note: "8 to 40 characters, upper and lower case letters and a number.",
    action: "Create my account",
    next: "done",
  },
  done: { title: "You are in" },
  login: {
    title: "Log in",
    fields: [{ name: "email", type: "email", placeholder: "Email address", label: "Email address", autocomplete: "username" }],
    action: "Next",
    next: "secret",
  },
  secret: {
    title: "Enter your password",
    path: "/api/login",
    fields: [{ name: "password", type: "password", placeholder: "Password", label: "Password", autocomplete: "current-password" }],
    action: "Log in",
    next: "done",
  },
};

const known = {};

const element = (tag, properties = {}, children = []) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const post = async (path) => {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(known),
  });
  return { ok: response.ok, body: await response.json() };
};

const show = (name) => {
  const step = STEPS[name];
  const complaint = element("p", { className: "complaint" });
  complaint.setAttribute("role", "alert");
  const inputs = (step.fields ?? []).map(({ label, ...properties }) => {
    const input = element("input", { ...properties, required: true });
    input.setAttribute("aria-label", label);
    return input;
  });
  const form = element("form", { noValidate: true }, [
    ...inputs,
    ...(step.note ? [element("p", { className: "note", textContent: step.note })] : []),
    complaint,
    ...(step.action ? [element("button", { textContent: step.action })] : []),
  ]);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    for (const input of inputs) known[input.name] = input.value;
    const { ok, body } = step.path ? await post(step.path) : { ok: true, body: {} };
    if (ok) show(step.next);
    else complaint.textContent = body.message;
  });
  const parts = [element("p", { className: "logo", textContent: "▲ pinepost" }), element("h1", { textContent: step.title })];
  if (name === "secret" || name === "done") parts.push(element("p", { id: "who", textContent: known.email }));
  if (name !== "done") parts.push(form);
  flow.replaceChildren(...parts);
  flow.dataset.step = name;
  inputs[0]?.focus();
};

show(location.pathname === "/start" ? "address" : "login");
