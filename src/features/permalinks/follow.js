onload = onhashchange = () => {
  const link = document.querySelector('[data-gone]:target a');
  if (!link) return;
  link.search ||= location.search;
  location.replace(link);
};
