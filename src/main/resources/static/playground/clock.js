// Lets the playground's clock go on between two looks at the server.
const format = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "UTC" })
let shown, at, text

function read() {
  const now = document.getElementById("now")
  if (now.dateTime === shown) return
  shown = now.dateTime
  text = now.textContent
  at = performance.now()
}

// Minutes are added to the wall clock the server wrote, until it writes the next day itself.
setInterval(() => {
  const now = document.getElementById("now")
  const passed = Math.floor((performance.now() - at + new Date(shown).getTime() % 60000) / 60000)
  const clock = /(\d\d):(\d\d)$/.exec(text)
  const minutes = clock && Number(clock[1]) * 60 + Number(clock[2]) + passed
  if (clock && minutes < 1440) now.textContent = text.replace(/\d\d:\d\d$/, format.format(minutes * 60000))
}, 5000)

addEventListener("turbo:load", read)
addEventListener("turbo:render", read)
read()
