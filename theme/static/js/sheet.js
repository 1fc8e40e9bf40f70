/* Lists people paste or drop, and the CSV they take away. */
(() => {
  "use strict";

  const MOST = 1000;
  const CODE = /^[0-9A-Z]{15,18}$/;
  const HEADER = /^(单位|企业|公司|用人单位|当事人)?(名称|全称)$|^序号$|代码$/;
  const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠]/;

  /** Cells of a CSV or tab-separated line; quoted cells may hold commas and doubled quotes. */
  function cells(line) {
    const found = [];
    const pattern = /("((?:[^"]|"")*)"|[^,，;；\t]*)([,，;；\t]|$)/g;
    for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
      found.push((match[2] === undefined ? match[1] : match[2].replace(/""/g, '"')).trim());
      if (!match[3]) break;
    }
    return found.filter(Boolean);
  }

  function plain(cell) {
    return cell.normalize("NFKC").toUpperCase().replace(/[\s'’]/g, "");
  }

  /** What of a line is asked, in this order: its code, then its first cell that is more than a number. Headings ask nothing. */
  function wanted(line) {
    const all = cells(line);
    if (all.every((cell) => HEADER.test(cell))) return [];
    const codes = all.map(plain).filter((cell) => CODE.test(cell));
    const names = all.filter((cell) => !CODE.test(plain(cell)) && !/^[\d.]*$/.test(plain(cell)));
    const asked = [...codes.slice(0, 1), ...names.slice(0, 1)];
    return asked.length ? asked : all.slice(0, 1);
  }

  /** {questions, left}: at most a thousand lists of what to ask, without empty and heading lines; `left` says how many more there were. */
  function questions(text) {
    const all = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/).map(wanted).filter((asked) => asked.length);
    return { questions: all.slice(0, MOST), left: Math.max(0, all.length - MOST) };
  }

  /** Text of a file: UTF-8, else GB 18030, as spreadsheets here write it. */
  function decoded(buffer) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
    } catch {
      return new TextDecoder("gb18030").decode(buffer);
    }
  }

  /** A CSV file that a spreadsheet opens as it is and runs nothing of. */
  function csv(rows) {
    const safe = (cell) => (FORMULA.test(cell) ? `'${cell}` : cell);
    const lines = rows.map((row) => row.map((cell) => `"${safe(cell).replace(/"/g, '""')}"`).join(","));
    return new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
  }

  window.anxin = Object.assign(window.anxin || {}, { sheet: { questions, decoded, csv } });
})();
