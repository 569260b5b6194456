// Writing: Enter sends, text stays until it is kept, commands are suggested above the field.
import { keep, send } from "./outbox.js"

export const lengthProblem = field => {
  const limit = Number(field.dataset.limit || 0)
  const length = [...field.value].length
  return limit && length > limit
    ? `That is ${length.toLocaleString("en")} characters long and at most ${limit.toLocaleString("en")} fit; please shorten it.` : ""
}

const problemOf = form => form.querySelector(".problem")

addEventListener("keydown", event => {
  const field = event.target
  if (!field.matches?.(".composer textarea") || event.isComposing) return
  if (suggestionKey(event, field)) return
  if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
    event.preventDefault()
    field.form.requestSubmit()
  }
})

// Every message goes on its own, one after the other; the field is free for the next one at once.
addEventListener("submit", event => {
  const form = event.target
  if (!form.matches(".composer")) return
  event.preventDefault()
  const field = form.querySelector("textarea")
  const problem = field.value.trim() ? lengthProblem(field) : "There is nothing to send yet."
  problemOf(form).textContent = problem
  closeList(field)
  field.focus()
  if (!problem) send(form)
}, true)

// Suggestions
const listOf = field => document.getElementById(field.getAttribute("aria-controls"))
let asked = 0

addEventListener("input", event => {
  const field = event.target
  if (!field.matches?.(".composer textarea")) return
  problemOf(field.form).textContent = lengthProblem(field)
  keep(field.form.id)
  narrow(field)
  suggest(field)
})

// What no longer fits goes at once, before the server has answered.
function narrow(field) {
  const list = listOf(field)
  const typed = field.value.toLowerCase()
  for (const item of [...list.children]) if (!item.dataset.insert.toLowerCase().startsWith(typed)) item.remove()
  if (!list.children.length) list.hidden = true
}

async function suggest(field) {
  const text = field.value
  const mine = ++asked
  if (!text.startsWith("/") || text.length > 200 || text.includes("\n")) return closeList(field)
  try {
    const answer = await fetch(`${field.form.dataset.suggest}?text=${encodeURIComponent(text)}`)
    if (mine !== asked || !answer.ok) return
    show(field, await answer.json())
  } catch {
    closeList(field)
  }
}

function show(field, suggestions) {
  const list = listOf(field)
  list.replaceChildren(...suggestions.map((suggestion, i) => {
    const item = document.createElement("li")
    item.id = `${list.id}-${i}`
    item.setAttribute("role", "option")
    item.setAttribute("aria-selected", "false")
    item.dataset.insert = suggestion.insert
    const label = document.createElement("b")
    label.textContent = suggestion.label
    const hint = document.createElement("span")
    hint.textContent = suggestion.hint
    item.append(label, hint)
    return item
  }))
  const useful = suggestions.length > 0 && !suggestions.some(s => s.insert.trim() === field.value.trim() && suggestions.length === 1)
  list.hidden = !useful
  field.removeAttribute("aria-activedescendant")
}

function closeList(field) {
  const list = field.getAttribute("aria-controls") && listOf(field)
  if (!list) return
  asked++
  list.hidden = true
  field.removeAttribute("aria-activedescendant")
}

function choose(field, item) {
  field.value = item.dataset.insert
  keep(field.form.id)
  closeList(field)
  field.focus()
  suggest(field)
}

function suggestionKey(event, field) {
  const list = listOf(field)
  if (list.hidden) return false
  const items = [...list.children]
  const at = items.findIndex(item => item.getAttribute("aria-selected") === "true")
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const to = event.key === "ArrowDown" ? (at + 1) % items.length : (at <= 0 ? items.length : at) - 1
    items.forEach((item, i) => item.setAttribute("aria-selected", String(i === to)))
    items[to].scrollIntoView({ block: "nearest" })
    field.setAttribute("aria-activedescendant", items[to].id)
  } else if (event.key === "Escape") {
    closeList(field)
    event.stopPropagation()
  } else if (event.key === "Tab" && !event.shiftKey) {
    choose(field, items[Math.max(at, 0)])
  } else if (event.key === "Enter" && at >= 0) {
    choose(field, items[at])
  } else {
    return false
  }
  event.preventDefault()
  return true
}

addEventListener("mousedown", event => {
  const item = event.target.closest?.(".suggestions li")
  if (!item) return
  event.preventDefault()
  choose(item.closest("form").querySelector("textarea"), item)
})
addEventListener("focusout", event => {
  if (event.target.matches?.(".composer textarea")) closeList(event.target)
})
