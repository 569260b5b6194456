// The stream of changes: says when it is lost, pauses in hidden tabs, and looks again when a change came during a visit.
import { session, visit } from "/webjars/hotwired__turbo/dist/turbo.es2017-esm.js"

let announced = ""
let parked = null
let wanted = false
const sending = new Set()

const source = () => document.getElementById("live")
const offline = document.getElementById("offline")

function watch() {
  const stream = source()?.streamSource
  if (!stream || stream.watched) return
  stream.watched = true
  stream.addEventListener("open", () => { offline.textContent = "" })
  stream.addEventListener("error", () => { offline.textContent = "Connection lost. Trying again…" })
  stream.addEventListener("changed", event => {
    announced = event.data
    if (!isBusy()) visit(location.href, { action: "replace" })
  })
}

/** Shows what the server has now, as soon as nothing else is on its way. */
export function look() {
  if (isBusy()) wanted = true
  else visit(location.href, { action: "replace" })
}

const isBusy = () => Boolean(sending.size || session.navigator.currentVisit)

// Turbo forgets the timer of a visit that was cut off by another; its bar would then come when all is done, and stay.
session.adapter.showProgressBar = () => { if (isBusy()) session.adapter.progressBar.show() }

watch() // before the first event can come

// A tick is the server's start and a number that grows with every change.
function isOlder(tick, other) {
  const [start, number] = tick.split("-")
  const [otherStart, otherNumber] = other.split("-")
  return start === otherStart && Number(number) < Number(otherNumber)
}

// A look would cut off a form or a visit that is on its way: so a page that is old is looked for whenever either has ended.
function catchUp() {
  watch()
  if (isBusy()) return
  if (!wanted && !isOlder(document.body.dataset.tick, announced)) return
  wanted = false
  visit(location.href, { action: "replace" })
}

// A look at the server that fails changes nothing on the page; it is tried again.
function tryAgain(event) {
  event.preventDefault()
  offline.textContent = "Connection lost. Trying again…"
  setTimeout(() => session.navigator.currentVisit && session.navigator.stop())
  setTimeout(() => visit(location.href, { action: "replace" }), 3000)
}

addEventListener("turbo:before-fetch-response", event => {
  const response = event.detail.fetchResponse
  if (response.serverError && !event.target.matches?.("form")) tryAgain(event)
  else if (response.succeeded && source()?.streamSource?.readyState === EventSource.OPEN) offline.textContent = ""
})
addEventListener("turbo:fetch-request-error", event => {
  if (!event.target.closest?.("form")) tryAgain(event)
})

addEventListener("turbo:submit-start", event => sending.add(event.target))
addEventListener("turbo:submit-end", event => {
  sending.delete(event.target)
  setTimeout(catchUp, 100)
})
addEventListener("turbo:load", () => setTimeout(catchUp, 100))
addEventListener("turbo:render", () => setTimeout(catchUp, 300))
// A look that another one cut off is no fault.
addEventListener("unhandledrejection", event => { if (event.reason?.name === "AbortError") event.preventDefault() })
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    parked = source()
    parked?.remove()
  } else if (parked) {
    parked.setAttribute("src", `/playground/stream?seen=${document.body.dataset.tick}`)
    if (!source()) document.body.append(parked)
    parked = null
    watch()
  }
})
