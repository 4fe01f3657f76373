// The live page: sends the form without leaving, and shows what the server says under the password.
const form = document.querySelector("form[data-live]");
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const reply = await fetch(form.action, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  });
  if (reply.ok) {
    document.querySelector("main").innerHTML = "<h1>Your vault door is ready</h1>";
    return;
  }
  const { message } = await reply.json();
  document.querySelector("#password-error").textContent = message;
  document.querySelector("#password-error").hidden = false;
  document.querySelector("#password").setAttribute("aria-invalid", "true");
});
