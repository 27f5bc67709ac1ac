// The copy button works only with a script, so it is shown only with one. The words can be selected either way.
const button = document.getElementById("copy");
const words = document.getElementById("phrase");
if (button && words && navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words.innerText.trim().replace(/\s+/g, " "));
    document.getElementById("copied").textContent = button.dataset.copied;
  });
}
