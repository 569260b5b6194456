// Remembers, in this browser, how far each member has read each channel.
const key = room => `whetstone-read ${room.dataset.room}`

function mark() {
  document.querySelectorAll(".room").forEach(room => {
    const latest = Number(room.dataset.latest)
    if (room.hasAttribute("aria-current") || localStorage.getItem(key(room)) === null) localStorage.setItem(key(room), latest)
    const unread = latest > Number(localStorage.getItem(key(room)))
    room.classList.toggle("new", unread)
    room.querySelector(".unread").hidden = !unread
  })
}

addEventListener("turbo:load", mark)
addEventListener("turbo:render", mark)
