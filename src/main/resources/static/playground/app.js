// The page's own behaviour: everything is rendered by the server, Turbo morphs it in, and these modules add the rest.
import * as Turbo from "/webjars/hotwired__turbo/dist/turbo.es2017-esm.js"
import "./composer.js"
import "./dialogs.js"
import "./scrolling.js"
import "./unread.js"
import "./live.js"
import "./clock.js"

// Every page is morphed into the one before, so that scroll positions, focus and typed text stay.
addEventListener("turbo:before-render", event => {
  if (event.detail.renderMethod !== "morph") {
    event.detail.render = (from, to) => Turbo.morphBodyElements(from, to)
  }
})

// What the visitor is using is left alone: composers, open dialogs, opened details.
addEventListener("turbo:before-morph-element", event => {
  if (event.target.hasAttribute("data-keep") && event.detail.newElement) event.preventDefault()
})
addEventListener("turbo:before-morph-attribute", event => {
  const name = event.detail.attributeName
  const kept = name === "data-open" || (name === "open" && event.target.matches("details, dialog"))
    || (name === "aria-expanded" && event.target.matches("[data-unfold]"))
  if (kept) event.preventDefault()
})

// The welcome stays until it has been read.
const read = "whetstone-welcomed"
const welcome = () => document.querySelectorAll(".welcome").forEach(line => { line.hidden = Boolean(localStorage.getItem(read)) })
addEventListener("turbo:load", welcome)
addEventListener("turbo:render", welcome)
addEventListener("click", event => {
  if (!event.target.matches("[data-welcomed]")) return
  localStorage.setItem(read, "yes")
  welcome()
  document.querySelector("#write-thread, #write-main").focus()
})

addEventListener("click", event => {
  const unfold = event.target.closest("[data-unfold]")
  if (!unfold) return
  const open = unfold.closest(".said").querySelector(".text").toggleAttribute("data-open")
  unfold.setAttribute("aria-expanded", open)
  unfold.textContent = open ? "Show less" : "Show all"
})

const notice = document.getElementById("notice")
let noticeTimer
new MutationObserver(() => {
  clearTimeout(noticeTimer)
  noticeTimer = setTimeout(() => { if (notice.textContent) notice.textContent = "" }, 8000)
}).observe(notice, { childList: true })
