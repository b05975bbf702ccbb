import { pinyin } from "pinyin-pro";

/** Characters of names that GB 2312 has not, and people have. */
const OF_NAMES =
  "䶮𬭎㛃喆堃玥瑄昇翀旻祎垚犇骉甯昉珺琤瑀瑢璟璠赟頔煊烜焜烨燚炆烔熠晞昕晟曌曦昳晖暐颢顗馥骞骥鑫淼焱尧婳婍婧婵嫚嫣姮妍姝娅嬅偲俪倩佟侃侗俣倬倓偡僖赟斌彧彣惪悫愔憬恺恒恬忻忞懿戬扬抒挚捷揆敉敔昀昊昱晔晗晢晳暄暘曈朙朗杍枫柘柠栎栩桐桢梓梣楠榕槿樾橦欣歆殊毓沁沄沅沆沐泓泠泫洵洺浔涵淏淇淙淳湉湑湛湲溦溪滢滟漪潇潼澍澄澔澜濂濯瀚灏玏玙玚玟玠玢玥珂珅珈珉珑珞珣珩珮珲琇琎琏琚琛琦琨琪琬琮琰琳琴琼瑀瑁瑆瑗瑛瑜瑞瑭瑶瑾璁璇璋璐璘璞璨璩璪璬瓒瓘甄畅皓皙皎盈睿睆睎瞳矗砚碧磊祁祐祚祯祺禄禅禔禛禹秾穆竑竣笙筠箐箬篁纭绎绮绾缃缦缨羿翊翎翕翚翡翥翯耘聿肃胤臻舒舸艺芃芊芗芷芮苒苓苡苪茜茹荀荃荏荔荞荟荣荷莀莉莘莜莞莹菀菁菡菲菱萁萌萍萱葳葶蒨蓁蓓蓉蔚蕊蕙蕤薇薏薰藜蘅虹蝶裕裴褆觅訸詠諠诗诚诠诺谌谕谧谨赜赟赫轩辰逸遥邈郁鄞鄢钊钧钰铂铄铎铖铠铭锐锦锴镕镜镝镡镠镢闵闻阔阳陆陈隽雅雨雯霁霂霄霆霈霏霓霖霜霞露霸靖静韦韬韫韵頫顼颀颉颖颜颢馨骁骏骐骧魁鲲鸢鸣鸥鸾鸿鹏鹤鹭麒麟黎黛鼎龄龑龢";

/**
 * How characters are read, as one text: `syllable` followed by its characters, the next after a space. All of GB 2312, and
 * those of names. A reading is the commonest one, `ü` is typed `v`.
 */
export function makeReadings(): string {
  const bySyllable = new Map<string, Set<string>>();
  for (const character of [...gb2312(), ...OF_NAMES]) {
    const [reading = ""] = pinyin(character, {
      toneType: "none",
      type: "array",
      v: true,
    });
    const syllable = reading.replace("ü", "v");
    if (!/^[a-z]+$/.test(syllable)) continue;
    const known = bySyllable.get(syllable) ?? new Set();
    bySyllable.set(syllable, known.add(character));
  }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + [...characters].sort().join(""))
    .join(" ");
}

function gb2312(): string[] {
  const decoder = new TextDecoder("gb18030");
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1)
      characters.push(decoder.decode(new Uint8Array([row, cell])));
  return characters.filter((one) => /^\p{Script=Han}$/u.test(one));
}
