/*
 * The words to choose from on the sheets that people fill in. They are data that the rules read
 * (contest/status-word.ts, roster-words.ts, ruling.ts, review.ts, change-line.ts), the same in every language.
 */
export const sexes = ['男', '女'] as const;
export const idTypes = [
  '居民身份证',
  '港澳台居民居住证',
  '外国人永久居留身份证',
  '护照',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '其他证件',
] as const;
export const unitKinds = ['企业', '院校', '事业单位', '机关', '社会团体', '民办非企业单位'] as const;
/** For women it decides the retirement age: 干部（管理、专技）55, 工人 50. */
export const jobCategories = ['管理岗', '专技岗', '工人岗'] as const;
export const levels = [
  '五级/初级工',
  '四级/中级工',
  '三级/高级工',
  '二级/技师',
  '一级/高级技师',
  '无',
] as const;
export const routes = ['单位', '个人'] as const;
export const consents = ['同意', '不同意'] as const;
/** What may stand in place of a mark. */
export const markWords = ['缺考', '弃赛', '取消成绩'] as const;
export const NORMAL = '正常';
export const statuses = [NORMAL, '缺考', '理论缺考', '实操缺考', '弃赛', '取消成绩', '取消资格'] as const;
export const rounds = ['初赛', '复赛', '决赛'] as const;
export const changeKinds = ['弃赛', '取消资格', '恢复资格', '递补', '撤销递补', '更正'] as const;
export const changeParts = ['理论', '技能', '状态'] as const;
export const opinions = ['通过', '取消资格'] as const;
