onload = onhashchange = () => {
  const link = document.querySelector('[data-gone]:target a');
  if (link) location.replace(link);
};
