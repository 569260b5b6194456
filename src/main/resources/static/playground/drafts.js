// What was typed into a dialog outlives Esc, a reload and a change of person; sending it or Cancel lets go of it.
const keyOf = form => {
  const fixed = ["action", "argument"].map(name => form.elements[name]?.value ?? "")
  return `whetstone-form ${[form.getAttribute("action"), ...fixed].join(" ")}`
}
const fields = form => [...form.elements].filter(field => field.name && field.type !== "hidden")

function read(form) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(form))) ?? {}
  } catch {
    return {}
  }
}

/** Puts what was typed before into the form, and says whether there was any. */
export function restore(form) {
  const kept = read(form)
  const touched = fields(form).filter(field => field.name in kept)
  for (const field of touched) {
    if (field.type === "checkbox") field.checked = kept[field.name].includes(field.value)
    else field.value = kept[field.name]
  }
  const note = form.querySelector(".kept")
  if (note) note.hidden = !touched.length
}

export function forget(form) {
  try {
    localStorage.removeItem(keyOf(form))
  } catch {
    // Where there is no storage, nothing was kept.
  }
}

addEventListener("input", event => {
  const form = event.target.closest?.("dialog form")
  if (!form || !event.target.name) return
  const { name, type, value } = event.target
  const chosen = () => fields(form).filter(field => field.name === name && field.checked).map(field => field.value)
  const kept = { ...read(form), [name]: type === "checkbox" ? chosen() : value }
  try {
    localStorage.setItem(keyOf(form), JSON.stringify(kept))
  } catch {
    // Without storage, or where it is full, the text lives as long as the dialog.
  }
})
