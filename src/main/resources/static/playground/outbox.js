// What was written and is not known to be kept yet: on its way, or a draft. Both outlive a reload, in this browser's storage.
import { renderStreamMessage } from "/webjars/hotwired__turbo/dist/turbo.es2017-esm.js"
import { look } from "./live.js"

const waiting = new Map() // what is on its way, by composer
const again = new Map() // what came back, by composer: the same words go under the same id, so they are kept once
const restored = new WeakSet()
let line = Promise.resolve()

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, "0")).join("")
const stored = key => `whetstone-draft ${key}`
const fieldOf = key => document.getElementById(key)?.querySelector("textarea")
const onTheWay = key => waiting.get(key) ?? []

/** Sends what the composer holds, after everything sent before. */
export function send(form) {
  const key = form.id
  const field = fieldOf(key)
  const before = again.get(key)
  const sending = { text: field.value, id: before?.text === field.value ? before.id : newId(), address: form.action }
  sending.body = new URLSearchParams(new FormData(form))
  sending.body.set("interaction", sending.id)
  again.delete(key)
  waiting.set(key, [...onTheWay(key), sending])
  field.value = ""
  keep(key)
  show(key)
  line = line.then(() => deliver(key, sending))
}

async function deliver(key, sending) {
  const problem = await post(sending)
  waiting.set(key, onTheWay(key).filter(other => other !== sending))
  settle(key, sending, problem)
  show(key)
  if (!problem) look()
}

/** Empty when it was kept, else a sentence that says why not. */
async function post({ address, body }) {
  try {
    const headers = { Accept: "text/vnd.turbo-stream.html, text/html" }
    const answer = await fetch(address, { method: "POST", body, headers, redirect: "manual" })
    if (answer.type === "opaqueredirect") return ""
    const isStream = answer.headers.get("Content-Type")?.includes("turbo-stream")
    if (!isStream) return "This could not be sent; it is still here, please send it again."
    const stream = await answer.text()
    if (!answer.ok) return new DOMParser().parseFromString(stream, "text/html").querySelector("template").content.textContent.trim()
    renderStreamMessage(stream)
    return ""
  } catch {
    return "Whetstone cannot be reached; what you wrote is still here, please send it again."
  }
}

// Before what was typed meanwhile; where its composer is no longer on the page, it waits in the storage.
function settle(key, sending, problem) {
  const field = fieldOf(key)
  if (problem) again.set(key, sending)
  if (!field) {
    if (!problem) write(key, { text: without(read(key).text, [sending]) })
  } else if (problem) {
    field.value = field.value ? `${sending.text}\n${field.value}` : sending.text
    field.closest("form").querySelector(".problem").textContent = problem
  } else {
    field.closest(".panel").setAttribute("data-follow", "")
  }
  keep(key)
}

const without = (text, sendings) =>
  sendings.reduce((rest, sending) => (rest.startsWith(sending.text) ? rest.slice(sending.text.length).trimStart() : rest), text)

/** Remembers what would be lost with the page. */
export function keep(key) {
  const field = fieldOf(key)
  if (!field) return
  const sendings = onTheWay(key)
  const text = [...sendings.map(sending => sending.text), field.value].filter(Boolean).join("\n")
  const same = [...sendings, again.get(key)].find(sending => sending?.text === text)
  write(key, { text, id: same?.id })
}

function write(key, draft) {
  try {
    if (draft.text) localStorage.setItem(stored(key), JSON.stringify(draft))
    else localStorage.removeItem(stored(key))
  } catch {
    // Without storage, or where it is full, the text lives as long as the page.
  }
}

function read(key) {
  try {
    return { text: "", ...JSON.parse(localStorage.getItem(stored(key))) }
  } catch {
    return { text: "" }
  }
}

function restore() {
  for (const form of document.querySelectorAll(".composer")) {
    if (restored.has(form)) continue
    restored.add(form)
    show(form.id)
    const draft = read(form.id)
    const field = fieldOf(form.id)
    if (!field.value) field.value = without(draft.text, onTheWay(form.id))
    if (draft.id && field.value === draft.text) again.set(form.id, draft)
  }
}

function show(key) {
  const list = document.getElementById(key)?.querySelector(".pending")
  if (!list) return
  list.hidden = !onTheWay(key).length
  list.replaceChildren(...onTheWay(key).map(sending => {
    const item = document.createElement("li")
    item.textContent = sending.text
    return item
  }))
}

addEventListener("turbo:load", restore)
addEventListener("turbo:render", restore)
restore()
