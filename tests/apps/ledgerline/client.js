// The live page: sends the form without leaving, and shows what the server says beside the field that it is about.
const form = document.querySelector("form[data-live]");
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const reply = await fetch(form.action, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  });
  if (reply.ok) {
    document.querySelector("main").innerHTML = "<h1>Your password was changed</h1>";
    return;
  }
  for (const [name, message] of Object.entries(await reply.json())) {
    document.querySelector(`#${name}-error`).textContent = message;
    document.querySelector(`#${name}-error`).hidden = false;
  }
});
