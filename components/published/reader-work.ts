/**
 * The work of lib/readers/work.ts, done in the browser while somebody types: a number so that the hash of
 * challenge and number begins with sixteen zero bits. Where there is no script, or no secure connection,
 * the form is sent without.
 */
export const workScript = `(()=>{const f=document.querySelector("form[data-work]");if(!f||!self.crypto?.subtle)return;f.addEventListener("input",async()=>{const e=new TextEncoder,c=f.dataset.work;for(let n=0;;n++){const w=c+":"+n,h=await crypto.subtle.digest("SHA-256",e.encode(w));if(new DataView(h).getUint16(0)===0){f.elements.work.value=w;return}}},{once:true})})()`;
