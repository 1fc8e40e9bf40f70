/* Many names or codes at once: each is asked as the search page asks, and nothing leaves the device. */
(() => {
  "use strict";

  const { sheet } = window.anxin;
  const SHOWN = 3; // employers listed for one question
  const [NONE, FAILED] = ["未查到", "没有查成"];
  const AT_ONCE = 4; // questions on the way together

  const form = document.getElementById("batch");
  const list = document.getElementById("list");
  const file = document.getElementById("file");
  const save = document.getElementById("save");
  const status = document.getElementById("batch-status");
  const result = document.getElementById("result");
  let latest = 0;

  /** The first of a line's questions that finds anybody; else the last one's answer. */
  async function answer(questions) {
    let one;
    for (const question of questions) {
      one = await answered(question);
      if (one.verdict !== NONE) break;
    }
    return Object.assign(one, { question: questions.join(" ") });
  }

  /** {verdict, note, rows} of one question. */
  async function answered(question) {
    const reply = await anxin.search(question);
    const exact = reply.more ? [] : reply.hits.filter((hit) => hit.exact);
    const hits = exact.length ? exact : reply.hits;
    const rows = await anxin.describe(hits.slice(0, SHOWN), reply.words);
    if (rows.length) return Object.assign({ rows }, told(rows, exact, reply));
    const close = await anxin.close(question);
    const near = await anxin.describe(close.hits.slice(0, SHOWN), reply.words);
    return { rows: near, verdict: NONE, note: near.length ? `名称相近的：${close.way}` : "未查到不等于没有欠薪" };
  }

  function told(rows, exact, reply) {
    const rest = reply.hits.length - rows.length;
    if (exact.length === 1) return { verdict: "现在在公示名单上", note: rows[0].reason };
    if (exact.length) return { verdict: `${exact.length} 家同名`, note: "请核对统一社会信用代码" };
    const count = reply.more ? "很多" : `${reply.hits.length} `;
    return { verdict: `${count}家部分相符`, note: `${rows[0].reason}，请核对${rest > 0 ? "，这里没有列全" : ""}` };
  }

  const failed = (questions) => ({ question: questions.join(" "), rows: [], verdict: FAILED, note: "名单没有打开，请再查一次" });

  /* Showing. */

  function cell(kind, label, ...parts) {
    const made = document.createElement(kind);
    made.dataset.label = label;
    made.append(...parts);
    return made;
  }

  function found(row) {
    const line = document.createElement("div");
    const link = document.createElement("a");
    [link.href, link.textContent, link.className] = [row.url, row.name, "name"];
    const rest = document.createElement("div");
    [rest.className, rest.textContent] = ["quiet", `${row.codes[0] || "未公布代码"}　${row.where}　公示到 ${row.until}`];
    line.append(link, rest);
    return line;
  }

  function shown(one) {
    const row = document.createElement("tr");
    const head = cell("th", "查的", one.question);
    head.scope = "row";
    row.append(head, cell("td", "结果", one.verdict), cell("td", "单位", ...one.rows.map(found)), cell("td", "说明", one.note));
    return row;
  }

  function lines(answers, about) {
    const heads = ["查的", "结果", "单位", "代码", "地区", "公示到", "网页", "说明", "查询时间", "数据版本"];
    const of = (one, row) => [
      one.question, one.verdict, ...(row ? [row.name, row.codes[0] || "", row.where, row.until, window.location.origin + row.url] : ["", "", "", "", ""]),
      one.note, about.asked, about.version,
    ];
    return [heads, ...[].concat(...answers.map((one) => (one.rows.length ? one.rows.map((row) => of(one, row)) : [of(one)])))];
  }

  /* The page. */

  async function ask() {
    const turn = (latest += 1);
    const { questions, left } = sheet.questions(list.value);
    save.hidden = true;
    while (result.firstChild) result.firstChild.remove();
    if (!questions.length) {
      status.textContent = "请先写下名称或者代码，一行一家。";
      return;
    }
    const table = document.getElementById("batch-table").content.cloneNode(true);
    const body = table.querySelector("tbody");
    result.append(table);
    const answers = [];
    for (let at = 0; at < questions.length; at += AT_ONCE) {
      const some = await Promise.all(questions.slice(at, at + AT_ONCE).map((one) => answer(one).catch(() => failed(one))));
      if (turn !== latest) return;
      answers.push(...some);
      body.append(...some.map(shown));
      status.textContent = `已查 ${answers.length} 家，共 ${questions.length} 家`;
    }
    finish(answers, left);
  }

  function finish(answers, left) {
    const count = (test) => answers.filter(test).length;
    const none = count(({ verdict }) => verdict === NONE);
    const bad = count(({ verdict }) => verdict === FAILED);
    const more = left ? `后面还有 ${left} 行超过 1,000 行，没有查。` : "";
    const broken = bad ? `${bad} 家没有查成，请再查一次。` : "";
    status.textContent = `查完 ${answers.length} 家：${answers.length - none - bad} 家有结果，${none} 家未查到。${broken}${more}`;
    save.hidden = false;
    save.onclick = () => download(answers).catch(() => (status.textContent = "结果没有存成，请再试一次。"));
  }

  async function download(answers) {
    const { version } = await anxin.shelf.open();
    const asked = new Date().toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(sheet.csv(lines(answers, { asked, version })));
    link.download = "anxin.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  async function take(chosen) {
    if (!chosen) return;
    list.value = sheet.decoded(await new Response(chosen).arrayBuffer());
    await ask();
  }

  const trouble = () => (status.textContent = "文件没有读出来。请打开它，把名称复制到上面。");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  file.addEventListener("change", () => take(file.files[0]).catch(trouble));
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    take(event.dataTransfer.files[0]).catch(trouble);
  });
  take(file.files[0]).catch(trouble); // chosen while this script was on its way
})();
