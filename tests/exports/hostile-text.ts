/** Text that means something to a program that is to take it for text. */
export const hostile: Record<string, string> = {
  'a script': '<script>alert("x")</script>',
  LaTeX: '\\input{/etc/passwd} $x_1^2$ 50 % & #1 ~ {a} \\\\ \\end{document}',
  Markdown: '| *a* _b_ `c` [d](javascript:alert(1)) ![e](f) <b>g</b> # h',
  'a formula': '=1+1',
  'another formula': '@SUM(A1)',
  'quotation marks': `"a" 'b' “c” ‘d’ „e“ ‚f‘ «g» \`h\``,
  'line breaks': 'one\ntwo\r\n\nthree\tfour',
  dashes: '-- --- – — … ?` !` << >> ,,',
  'other scripts': 'Чай 茶 χάι שתייה 🍵 é',
  'two thousand characters': 'tea & milk '.repeat(200).trim(),
  'signs of XML': '&amp; ]]> <!-- --> <![CDATA[',
};
