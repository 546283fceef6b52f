// biome-ignore lint/performance/useDomNodeTextContent: the text as it is laid out, without scripts and hidden parts.
const readText = () => getSelection().toString() || document.body.innerText;

/** Leaves a note in the page: what was heard. */
const leaveNote = (note) => {
  document.documentElement.dataset.heard = `${document.documentElement.dataset.heard ?? ''}${note};`;
};

browser.commands.onCommand.addListener(async (_command, tab) => {
  const target = { tabId: tab.id };
  const [injected] = await browser.scripting.executeScript({ target, func: readText });
  const utterance = new SpeechSynthesisUtterance(injected.result);
  for (const type of ['start', 'end', 'error']) {
    utterance.addEventListener(type, () => {
      browser.scripting.executeScript({ target, func: leaveNote, args: [`${type} ${utterance.text}`] });
    });
  }
  speechSynthesis.speak(utterance);
});
