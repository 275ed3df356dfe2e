import { createHash } from 'node:crypto';

export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b2f;--soft:#4a4a5e;--line:#c9c9d6;--wash:#f4f4fa;--link:#1a3fb0;--good:#0b5d2e;--wait:#5b4300;--bad:#9c1420;
font:1rem/1.6 system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{--ink:#ececf4;--soft:#b9b9c9;--line:#4a4a5e;--wash:#23232f;--link:#9db6ff;--good:#7fdca0;--wait:#f0cf7a;--bad:#ff9aa2}}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:Canvas;overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static}
header,main,footer{max-width:56rem;margin:0 auto;padding:1rem 1.25rem}
.kicker,.meta,.proofs,footer{color:var(--soft)}
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between}
.notice{border:2px solid var(--wait);padding:.75rem 1rem}
h1{font-size:1.8rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.35rem;margin:2.25rem 0 .5rem;border-bottom:2px solid var(--line);padding-bottom:.25rem}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem;margin:1rem 0}
dt{color:var(--soft)}
dd{margin:0}
ul{padding-left:1.25rem;margin:.25rem 0}
nav{margin:1.25rem 0}
.figures{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;list-style:none;padding:0}
.duty{border:1px solid var(--line);border-left-width:.4rem;padding:.75rem 1rem;margin:.75rem 0;background:var(--wash);break-inside:avoid}
.duty blockquote{margin:.5rem 0}
.duty p{margin:.25rem 0}
.good{border-left-color:var(--good)}
.wait{border-left-color:var(--wait)}
.bad{border-left-color:var(--bad)}
.status{font-weight:700}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
@media print{.skip,.bar a,nav{display:none}.duty{background:none}a[href^=https]::after{content:" (" attr(href) ")"}}`;

const HASH = createHash('sha256').update(STYLE).digest('base64');

/** The policy of the page: its one style, the icon and the badge of the program, and nothing else; no script, no form, in no frame. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The badge stands in the pages of others: it runs and fetches nothing. */
export const BADGE_POLICY = "default-src 'none'; style-src 'none'; sandbox";
