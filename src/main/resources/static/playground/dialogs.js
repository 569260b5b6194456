// Dialogs: the bot's forms, and editing a message. Esc closes whatever is open, last the thread.
import { lengthProblem } from "./composer.js"
import { forget, restore } from "./drafts.js"

const host = document.getElementById("dialogs")
let opener // what was pressed last; it is disabled, and so without focus, while its form is on its way

new MutationObserver(() => {
  const dialog = host.querySelector("dialog[data-show]")
  if (!dialog || dialog.open) return
  restore(dialog.querySelector("form"))
  dialog.showModal()
  dialog.querySelector("input:not([type=hidden]), textarea, select")?.focus()
  dialog.addEventListener("close", () => {
    dialog.remove()
    focusAgain(opener)
  })
}).observe(host, { childList: true })

// The element may have been morphed away or be disabled still; its id then finds the one in its place.
function focusAgain(element) {
  const target = element?.isConnected ? element : element?.id && document.getElementById(element.id)
  if (target === document.activeElement) target.blur() // else it has the focus and takes no text, as it was behind the dialog
  target?.focus()
}

addEventListener("click", event => {
  const edit = event.target.closest("[data-edit]")
  if (edit) openEditor(edit)
  if (event.target.closest("[data-close]")) cancel(event.target.closest("dialog"))
  if (event.target.matches("dialog") && outside(event)) event.target.close()
})

function cancel(dialog) {
  forget(dialog.querySelector("form"))
  dialog.close()
}

const outside = event => {
  const box = event.target.getBoundingClientRect()
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom
}

function openEditor(button) {
  const dialog = document.getElementById("edit-dialog")
  const form = dialog.querySelector("form")
  form.action = button.dataset.action
  form.elements.thread.value = button.closest(".panel.thread")?.id.replace("thread-", "") ?? currentThread()
  form.elements.text.value = button.dataset.text
  form.querySelector(".problem").textContent = ""
  restore(form)
  dialog.showModal()
  form.elements.text.focus()
  dialog.addEventListener("close", () => focusAgain(button), { once: true })
}

const currentThread = () => document.querySelector(".panel.thread")?.id.replace("thread-", "") ?? "0"

// A typed command may open a form, too.
addEventListener("submit", event => {
  if (event.target.matches(".composer")) opener = event.target.querySelector("textarea")
}, true)

addEventListener("turbo:submit-start", event => {
  if (!event.target.closest("dialog")) opener = event.detail.formSubmission.submitter ?? document.activeElement
  else clearProblems(event.target)
  const fields = [...event.target.querySelectorAll("dialog [data-limit]")]
  const problem = fields.map(lengthProblem).find(Boolean)
  if (!problem) return
  event.target.querySelector(".problem").textContent = problem
  event.detail.formSubmission.stop()
})

addEventListener("turbo:submit-end", event => {
  const dialog = event.target.closest("dialog")
  if (!dialog) return
  if (!event.detail.success) return explain(dialog, event.detail.fetchResponse)
  forget(event.target)
  if (!event.detail.fetchResponse?.contentType?.includes("turbo-stream")) dialog.close()
})

addEventListener("turbo:fetch-request-error", event => {
  const place = event.target.closest?.("dialog form")?.querySelector(".problem:not([data-of])")
  if (!place) return
  event.preventDefault()
  place.textContent = "Whetstone cannot be reached; what you wrote is still here, please send it again."
})

function clearProblems(form) {
  form.querySelectorAll(".problem").forEach(place => { place.textContent = "" })
  form.querySelectorAll("[aria-invalid]").forEach(field => field.removeAttribute("aria-invalid"))
}

// What is wrong stands at its field, which gets the focus; the sentences themselves come as a stream.
function explain(dialog, answer) {
  if (answer && !answer.contentType?.includes("turbo-stream")) {
    dialog.querySelector(".problem:not([data-of])").textContent = "This could not be sent; it is still here, please send it again."
  }
}

new MutationObserver(() => {
  const wrong = [...host.querySelectorAll(".problem[data-of]")].filter(place => place.textContent)
  wrong.map(place => document.getElementById(place.dataset.of)).forEach((field, i) => {
    field?.setAttribute("aria-invalid", "true")
    if (i === 0) field?.focus()
  })
}).observe(host, { childList: true, subtree: true })

// What fits into a field, such as a time zone, as it is typed.
addEventListener("input", async event => {
  const field = event.target
  if (!field.matches?.("dialog [data-options]") || !field.value.trim()) return
  const typed = field.value
  const answer = await fetch(`${field.dataset.options}&typed=${encodeURIComponent(typed.slice(0, 100))}`).catch(() => null)
  if (!answer?.ok || field.value !== typed) return
  const options = await answer.json()
  field.list.replaceChildren(...options.map(option => new Option(option, option)))
})

addEventListener("keydown", event => {
  const dialog = event.target.closest?.("dialog")
  if (dialog && event.key === "Enter" && (event.ctrlKey || event.metaKey)) dialog.querySelector("form").requestSubmit()
  if (event.key !== "Escape" || dialog || event.defaultPrevented) return
  document.getElementById("close-thread")?.click()
})
