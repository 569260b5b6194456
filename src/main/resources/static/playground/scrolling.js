// Lists stay at their end when new messages come, unless the reader has scrolled up; then a button says so.
const near = 80
const atEnd = new Set()
const counts = new Map()
let thread

const lists = () => document.querySelectorAll(".panel > .scroll")
const isAtEnd = list => list.scrollHeight - list.scrollTop - list.clientHeight < near
const jumpOf = list => list.closest(".panel").querySelector(".jump")
const messages = list => list.querySelectorAll(".message").length

function toEnd(list) {
  atEnd.add(list.id)
  list.scrollTop = list.scrollHeight
  jumpOf(list).hidden = true
}

function remember() {
  atEnd.clear()
  lists().forEach(list => { if (isAtEnd(list)) atEnd.add(list.id) })
}

function settle() {
  lists().forEach(list => {
    const panel = list.closest(".panel")
    const fresh = !counts.has(list.id)
    const grown = !fresh && messages(list) > counts.get(list.id)
    const follow = panel.hasAttribute("data-follow")
    if (fresh ? startsAtEnd(list) : (follow || atEnd.has(list.id))) toEnd(list)
    else if (grown && !isAtEnd(list)) jumpOf(list).hidden = false
    if (grown) panel.removeAttribute("data-follow")
    counts.set(list.id, messages(list))
  })
  for (const id of counts.keys()) if (!document.getElementById(id)) counts.delete(id)
  focusThread()
}

// A thread is read from its question; a channel from its newest message.
const startsAtEnd = list => !list.closest(".thread") || list.querySelector(`[data-author="${document.body.dataset.me}"]`)

// Whoever lets time jump stays at the button, also when the jump opened the next question.
const jumped = () => Boolean(document.activeElement?.closest(".clock"))
addEventListener("turbo:submit-end", event => event.target.matches(".clock") && event.target.querySelector(".next")?.focus())

function focusThread() {
  const now = document.querySelector(".panel.thread")?.id ?? ""
  const before = thread
  thread = now
  if (before === undefined || before === now || jumped()) return
  if (now) document.getElementById("thread-title").focus({ preventScroll: true })
  else (document.getElementById(before.replace("thread-", "open-")) ?? document.getElementById("main-title")).focus({ preventScroll: true })
}

addEventListener("turbo:before-render", remember)
addEventListener("turbo:render", settle)
addEventListener("turbo:load", settle)
document.addEventListener("scroll", event => {
  const list = event.target
  if (!list.matches?.(".scroll")) return
  if (isAtEnd(list)) atEnd.add(list.id)
  else atEnd.delete(list.id)
  if (isAtEnd(list)) jumpOf(list).hidden = true
}, true)
// A picture takes its place only when it has come.
document.addEventListener("load", event => {
  const list = event.target.closest?.(".scroll")
  if (list && atEnd.has(list.id)) toEnd(list)
}, true)
addEventListener("click", event => {
  if (event.target.matches(".jump")) toEnd(event.target.closest(".panel").querySelector(".scroll"))
})
addEventListener("resize", () => lists().forEach(list => { if (atEnd.has(list.id)) toEnd(list) }))
