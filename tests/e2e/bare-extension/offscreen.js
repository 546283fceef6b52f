let text = '';
let rate = 1;

function speak() {
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.rate = rate;
  speechSynthesis.speak(utterance);
}

chrome.runtime.onMessage.addListener((message) => {
  switch (message.command) {
    case 'listen':
      text = message.text;
      rate = 1;
      return speak();
    case 'stop':
      return speechSynthesis.cancel();
    case 'faster':
      rate = 1.5;
      return speak();
    case 'forward':
      // The least that could be called the next sentence: what stands behind the first full stop.
      text = text.slice(text.indexOf('.') + 1);
      return speak();
  }
});
