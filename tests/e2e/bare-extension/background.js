// biome-ignore lint/performance/useDomNodeTextContent: the text as it is laid out, without scripts and hidden parts.
const readText = () => getSelection().toString() || document.body.innerText;

chrome.commands.onCommand.addListener(async (command, tab) => {
  if (command !== 'listen') return chrome.runtime.sendMessage({ command });
  const [injected] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: readText });
  if (!(await chrome.offscreen.hasDocument())) {
    await chrome.offscreen.createDocument({
      url: 'offscreen.html',
      reasons: ['AUDIO_PLAYBACK'],
      justification: 'Speaks the text.',
    });
  }
  await chrome.runtime.sendMessage({ command, text: injected.result });
});
