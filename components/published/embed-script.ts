/**
 * Tells the page around the card how high it is, in CSS pixels: when it is there, whenever that changes,
 * and whenever that page asks by the message "claimdesk". It reads nothing and asks no server.
 */
export const embedScript = [
  "(()=>{",
  'const card=document.querySelector("main");',
  'const tell=()=>parent.postMessage({claimdesk:{height:Math.ceil(card.getBoundingClientRect().height)}},"*");',
  "new ResizeObserver(tell).observe(card);",
  'addEventListener("load",tell);',
  'addEventListener("message",({source,data})=>{if(source===parent&&data==="claimdesk")tell()})',
  "})()",
].join("");
