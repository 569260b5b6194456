// Dialogs: the bot's forms, and editing a message. Esc closes whatever is open, last the thread.
import { lengthProblem } from "./composer.js"

const host = document.getElementById("dialogs")
let opener // what was pressed last; it is disabled, and so without focus, while its form is on its way

new MutationObserver(() => {
  const dialog = host.querySelector("dialog[data-show]")
  if (!dialog || dialog.open) return
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
  target?.focus()
}

addEventListener("click", event => {
  const edit = event.target.closest("[data-edit]")
  if (edit) openEditor(edit)
  if (event.target.closest("[data-close]")) event.target.closest("dialog").close()
  if (event.target.matches("dialog") && outside(event)) event.target.close()
})

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
  dialog.showModal()
  form.elements.text.focus()
  dialog.addEventListener("close", () => focusAgain(button), { once: true })
}

const currentThread = () => document.querySelector(".panel.thread")?.id.replace("thread-", "") ?? "0"

addEventListener("turbo:submit-start", event => {
  if (!event.target.closest("dialog")) opener = event.detail.formSubmission.submitter ?? document.activeElement
  const fields = [...event.target.querySelectorAll("dialog [data-limit]")]
  const problem = fields.map(lengthProblem).find(Boolean)
  if (!problem) return
  event.target.querySelector(".problem").textContent = problem
  event.detail.formSubmission.stop()
})

addEventListener("turbo:submit-end", event => {
  const stream = event.detail.fetchResponse?.contentType?.includes("turbo-stream")
  if (event.detail.success && !stream) event.target.closest("dialog")?.close()
})

addEventListener("keydown", event => {
  const dialog = event.target.closest?.("dialog")
  if (dialog && event.key === "Enter" && (event.ctrlKey || event.metaKey)) dialog.querySelector("form").requestSubmit()
  if (event.key !== "Escape" || dialog || event.defaultPrevented) return
  document.getElementById("close-thread")?.click()
})
