import { sayLongDate } from '#i18n/schedule-words.ts'
import { capital } from './capital.ts'
import { sayHours } from './describe.ts'
import { jsonIn } from './html.ts'
import { pageHref, placeOf } from './layout.ts'
import type { PageContext } from './layout.ts'
import { weekOf } from './public-data.ts'

/**
 * Draws the week behind its own tag on somebody else's page. It makes elements and sets texts, so that no text becomes markup;
 * it asks nobody for anything and keeps nothing; it brings no style, so that letters and colours are those of the page it is on.
 * Links lead to where the script itself came from, unless it says another address.
 */
const DRAW = `(function(w){var d=document,s=d.currentScript;if(!s||!s.parentNode)return
function e(n,p,t){var x=d.createElement(n);if(t)x.textContent=t;p.appendChild(x);return x}
var o=w.origin||(/^https?:\\/\\/[^\\/]+/.exec(s.src)||[""])[0]
var r=d.createElement("section");r.lang=w.language;r.dir=w.dir;r.className="brobygger-week";r.setAttribute("aria-label",w.title)
var h=e("h2",r);var a=e("a",h,w.title);a.href=o+w.url
if(!w.days.length)e("p",r,w.none)
w.days.forEach(function(y){e("h3",r,y.name);var u=e("ul",r);y.times.forEach(function(t){var l=e("li",u)
if(t.at)e("span",l,t.at+" ");var k=e("a",l,t.title);k.href=o+t.url;k.lang=t.language;k.dir="auto"
if(t.place){l.appendChild(d.createTextNode(" · "));var p=e("span",l,t.place);p.lang=t.language;p.dir="auto"}
if(t.cancelled){l.appendChild(d.createTextNode(" "));e("strong",l,t.cancelled)}})})
s.parentNode.insertBefore(r,s.nextSibling)})`

/** A script that shows the next seven days where its tag stands. `origin` is the address of the endpoint, or empty: then it is where the script comes from. */
export function embedScript(context: PageContext, origin: string): string {
  const { data, today, language } = context
  const { schedule, say } = language
  const week = {
    ...{ language: language.id, dir: language.dir, title: say('title', { name: placeOf(context) }) },
    ...{ origin, url: pageHref(context, ''), none: say('noneThisWeek') },
    days: weekOf(data.activities, today).map(({ on, times }) => ({
      name: capital(sayLongDate(on, schedule, today)),
      times: times.map(({ activity, occurrence }) => ({
        at: sayHours(occurrence, language),
        title: activity.title,
        language: activity.writtenIn ?? 'nb',
        place: activity.isOnline ? say('online') : (activity.place ?? activity.address),
        url: pageHref(context, `aktivitet/${activity.id}`),
        cancelled: occurrence.isCancelled ? say('cancelled') : null,
      })),
    })),
  }
  return `${DRAW}(${jsonIn(week).markup})\n`
}
