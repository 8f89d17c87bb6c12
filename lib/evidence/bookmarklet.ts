/**
 * What the bookmark does on somebody else's page: opens the desk's page with its address, title and the words
 * that were marked. It cuts the words as `attachPath` does, and goes there itself where no new tab may open.
 */
const script = (page: string): string => `(()=>{
let w=String(getSelection()).trim().slice(0,4000),a;
do{a=${JSON.stringify(page)}+"?"+new URLSearchParams({url:location.href.slice(0,2000),title:document.title.slice(0,300),text:w})}
while(a.length>4000&&(w=w.slice(0,-20)));
open(a)||(location.href=a)})()`;

/** @param desk the public address of the installation, without a slash at the end */
export const bookmarklet = (desk: string): string =>
  `javascript:${encodeURIComponent(script(`${desk}/desk/attach`).replaceAll("\n", ""))}`;
