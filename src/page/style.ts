/**
 * The look of the public page, small enough to stand in it: it is there with the first bytes, also where the network is slow.
 * The colours are those of ui/theme/tokens.css.
 */
export const STYLE = `:root{color-scheme:light dark;--paper:#fbfaf6;--card:#fff;--ink:#1b2421;--quiet:#56635e;--line:#e3e0d6;--edge:#8a938f;--accent:#0b5f55;--soft:#dcefe9;--on:#fff;--warm:#8a5300;--red:#a3271d}
@media (prefers-color-scheme:dark){:root{--paper:#121715;--card:#1a211e;--ink:#ecf1ee;--quiet:#a3b2ab;--line:#2c3632;--edge:#6f7b76;--accent:#7fd3c2;--soft:#173a34;--on:#06201b;--warm:#f3c678;--red:#f2a79d}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fbfaf6;background:var(--paper);color:#1b2421;color:var(--ink);font:1rem/1.5 Inter,"Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
:lang(ar),:lang(ti){line-height:1.7}
a{color:var(--accent);text-underline-offset:.2em}
a:focus-visible,button:focus-visible,textarea:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h1,h2,h3{line-height:1.2;letter-spacing:-.015em;text-wrap:balance;hyphens:auto;hyphenate-limit-chars:16 6 6;margin:0}
:lang(ar) h1,:lang(ar) h2,:lang(ar) h3{letter-spacing:0;line-height:1.45}
h1{font-size:1.875rem}
h2{font-size:1.3125rem}
h3{font-size:1.0625rem}
p{margin:0}
ul{list-style:none;margin:0;padding:0}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-6rem;padding:.75rem 1rem;background:var(--card)}
.skip:focus{inset-block-start:.5rem}
.wrap{max-width:68rem;margin:0 auto;padding:.75rem 1rem 3rem}
.langs,.chips{display:flex;flex-wrap:wrap;column-gap:.5rem}
.langs{margin:0 -.5rem .75rem}
.langs a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 .5rem;font-size:.9375rem}
.langs a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.lead{color:var(--quiet);margin-block-start:.375rem}
.chips{margin-block-start:1rem;gap:.5rem}
nav.chips a{flex:1 1 40%;justify-content:center;text-align:center}
.chips a{display:inline-flex;align-items:center;min-height:2.75rem;padding:.25rem 1rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--card);color:var(--ink);font-weight:600;text-decoration:none}
.cols{display:grid;gap:2rem;margin-block-start:1.75rem}
.cols>*{min-width:0}
section+section,h3{margin-block-start:2rem}
h2+h3,.card h3{margin-block-start:0}
h2{margin-block-end:.75rem}
section h3{margin-block:1.25rem .5rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:1rem}
.card>*+*{margin-block-start:.75rem}
.rows{padding:0 1rem}
.rows li{position:relative;padding:.75rem 0;display:grid;grid-template-columns:3.5rem 1fr;gap:.75rem;margin:0}
.rows li+li{border-block-start:1px solid var(--line)}
.rows .one{display:block}
.rows a.to{color:var(--ink);font-weight:600;text-decoration:none}
.rows a.to::after{content:"";position:absolute;inset:0}
.rows a.to:hover{text-decoration:underline}
.at{font-weight:600;font-variant-numeric:tabular-nums}
.at span{display:block;color:var(--quiet);font-size:.875rem}
.sub{color:var(--quiet);font-size:.9375rem}
.tag{display:inline-block;background:var(--soft);color:var(--accent);border-radius:1rem;padding:.0625rem .625rem;font-size:.875rem;font-weight:600;margin-block-start:.25rem}
.off a.to,.off .time{text-decoration:line-through}
.nr{white-space:nowrap}
.aged a.to{color:var(--quiet)}
.bad{color:var(--red);font-weight:600}
.old{color:var(--warm);font-size:.9375rem}
.btn{display:inline-flex;align-items:center;justify-content:center;min-height:3rem;padding:.5rem 1.25rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--card);color:var(--ink);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.main{background:var(--accent);border-color:var(--accent);color:var(--on)}
.acts{display:flex;flex-wrap:wrap;gap:.5rem}
.acts>*{flex:1 1 10rem;text-align:center}
.narrow>section{margin-block-start:1.75rem}
.narrow>p+p{margin-block-start:.5rem}
.cards{display:grid;gap:1rem;margin-block-start:1.5rem}
.stack>*+*{margin-block-start:1rem}
.stack{margin-block-start:1.5rem}
.cards .chips a{padding:.25rem .75rem;font-size:.9375rem}
dl{margin:0}
dl>div{padding:.75rem 0}
dl>div:first-child{padding-block-start:0}
dl>div+div{border-block-start:1px solid var(--line)}
dt{color:var(--quiet);font-size:.9375rem}
dd{margin:0}
.link{display:inline-flex;align-items:center;min-height:2.75rem;font-weight:600}
label{display:block;font-weight:600}
textarea,input{display:block;width:100%;margin-block-start:.375rem;padding:.75rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--card);color:var(--ink);font:inherit;min-height:3rem}
textarea{min-height:10rem}
.poster{text-align:center;max-width:40rem;margin:2rem auto}
.code svg{width:100%;max-width:20rem;height:auto;margin:1.5rem auto}
footer{margin-block-start:3rem;border-block-start:1px solid var(--line);padding-block-start:1rem;color:var(--quiet)}
footer ul{display:flex;flex-wrap:wrap;column-gap:1.5rem}
@media (min-width:60rem){.wrap{padding:1.5rem 2rem 4rem}h1{font-size:2.5rem}.cols{grid-template-columns:minmax(0,1fr) 22rem;gap:3rem;align-items:start}.narrow{max-width:40rem}.cards{grid-template-columns:1fr 1fr}.langs{justify-content:flex-end}nav.chips a{flex:0 0 auto}}
@media print{body{background:#fff;color:#000}.langs,.chips,.skip,.noprint{display:none}.poster~footer{display:none}.poster h1{font-size:3rem}.card{border-color:#999;break-inside:avoid}a{color:#000}}
`
