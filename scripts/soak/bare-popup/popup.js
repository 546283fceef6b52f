// As late as Hark knows what the tab in front has to say, and later.
setTimeout(() => {
  const told = document.createElement('p');
  told.textContent = 'Two lifts are free.';
  document.querySelector('[role=status]').append(told);
}, 500);
