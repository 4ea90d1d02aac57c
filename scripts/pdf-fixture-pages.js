// The small pages among the PDF fixtures: each shows one trap that PDFs of plans set.
import { deflateSync } from 'node:zlib';

const SENTENCES = [
  '人口の減少を抑えるため、雇用の場をつくり、若い世代の定住を進める。',
  '地域の資源を活かした産業を育て、市内の事業者の売上げを伸ばす。',
  '子育てをする世帯の負担を軽くし、安心して暮らせる環境を整える。',
  '市民と行政が力を合わせ、時代に合った持続できる地域をつくる。',
];
const prose = (count, first = 0) =>
  Array.from({ length: count }, (_, i) => SENTENCES[(first + i) % SENTENCES.length]).join('');

/** Text drawn four times, a quarter of a point apart: how word processors fake bold. */
const stamped = (text) =>
  `<div style="position:relative;height:16pt">${[0, 0.25, 0.5, 0.75]
    .map((x) => `<span style="position:absolute;left:${x}pt;top:${x / 2}pt">${text}</span>`)
    .join('')}</div>`;

/** A PNG chunk: length, name, data, checksum. */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** What a scanner gives: a picture, here 64 by 96 points of grey in stripes. */
function scan() {
  const [width, height] = [64, 96];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: height }, (_, y) =>
      Buffer.from([0, ...new Array(width).fill(y % 8 < 2 ? 90 : 230)]),
    ),
  );
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

/**
 * @param {string} style shared style
 * @returns pages as `{name, html, options}`; with `picture`, a page to take a picture of, that `html` is given
 */
export function specialPages(style) {
  const page = (body) => `<!doctype html><meta charset="utf-8"><style>${style}</style>${body}`;
  return [
    {
      name: 'overprint',
      html: page(`${stamped('基本目標１　しごとをつくる')}<p>${prose(2)}</p>${stamped('11.1％から12.2％へ')}
        <p>区分　人人　々々　1,100人</p>`),
    },
    {
      name: 'columns',
      html: page(`<h1>二段組みの頁</h1><div style="columns:2;column-gap:24pt">
        <h2>左の見出し</h2><p>${prose(12)}</p><h2>右の見出し</h2><p>${prose(12, 1)}</p></div>
        <p>段組みのあとの文。${prose(1)}</p>`),
    },
    {
      name: 'merged',
      html: page(`<p>表1 指標の一覧</p><table>
        <tr><td rowspan="2">指標名</td><td colspan="2">実績</td><td rowspan="2" style="width:60pt">目標値</td></tr>
        <tr><td>平成30年度</td><td>令和元年度</td></tr>
        <tr><td style="width:60pt">市内の観光入込客数の総数</td><td>11.1%<br>(0.2↑)</td><td>12.2%</td><td>15.0%</td></tr>
        <tr><td rowspan="2">新規就農者数</td><td>3人</td><td>4人</td><td></td></tr>
        <tr><td colspan="2">調査中</td><td>25人<br>(累計)</td></tr></table>
        <p><u>下線のある文</u>は表ではない。</p>`),
    },
    {
      name: 'frame',
      html: page(`<div style="border:1pt solid black;padding:6pt">基本目標１<br>しごとをつくる</div>
        <p>${prose(2)}</p><div style="border:3pt double black;padding:6pt">囲みの中の文。</div>`),
    },
    {
      name: 'banner',
      html: page(`<div style="position:relative;padding-top:40pt"><p>${prose(2)}</p>
        <div style="position:absolute;top:0;left:0">基本目標２　ひとの流れをつくる</div></div>`),
    },
    {
      name: 'ruby',
      html: page(
        `<p style="line-height:2.4">本市は<ruby>創生<rt>そうせい</rt></ruby>に取り組む。</p>`,
      ),
    },
    {
      name: 'vertical',
      html: page(
        `<div style="writing-mode:vertical-rl;height:300pt"><h1>縦書きの頁</h1><p>${prose(3)}</p></div>`,
      ),
    },
    {
      name: 'rotated',
      html: page(`<p>${prose(2)}</p><table><tr><td><div style="writing-mode:sideways-rl;transform:rotate(180deg)">区分の名</div></td><td>行の文</td></tr>
        <tr><td>二</td><td>次の行</td></tr></table>
        <div style="position:absolute;left:300pt;top:300pt;transform:rotate(90deg);white-space:nowrap">横に倒した文の行</div>`),
    },
    {
      name: 'scanned',
      html: page(
        `<p>文字のある頁</p><img style="display:block;break-before:page;width:150mm;height:200mm" src="${scan()}">`,
      ),
    },
    {
      // a page with words, and one that is a scan at 300 dots an inch
      name: 'scanned-plan',
      picture: page(`<style>body{padding:40px 50px;width:640px}</style>
        <h1>基本目標２　新しいひとの流れをつくる</h1><p>${prose(2)}</p>
        <h2>（１）移住・定住の促進</h2><p>${prose(1, 2)}</p><p>重要業績評価指標（KPI）</p><table>
        <tr><td>指標</td><td>基準値（平成30年度）</td><td>目標値（令和6年度）</td></tr>
        <tr><td>移住相談件数</td><td>125件</td><td>300件</td></tr>
        <tr><td>観光入込客数</td><td>1,234人</td><td>1,500人</td></tr>
        <tr><td>ふるさと納税の割合</td><td>11.1％</td><td>15.5％</td></tr></table>`),
      html: (picture) =>
        page(`<p>第２期総合戦略（抜粋）</p><img style="display:block;break-before:page;width:100%"
          src="data:image/jpeg;base64,${picture}">`),
    },
    {
      name: 'continued',
      html: page(
        `<p>${prose(30)}</p><p>${prose(10)}</p><table>${Array.from(
          { length: 40 },
          (_, i) => `<tr><td>事業${i + 1}</td><td>${prose(1, i)}</td></tr>`,
        ).join('')}</table><p>表のあとの文。</p>`,
      ),
    },
  ];
}
