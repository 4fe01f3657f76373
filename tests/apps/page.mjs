/** The frame that all apps' pages have in common; what is in it is each app's own. */
export const CLIENT_SCRIPT = '<script type="module" src="/client.js"></script>';

/** @returns the whole document, with the app's style sheet */
export const pageOf = (title, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>${body}</body>
</html>`;
