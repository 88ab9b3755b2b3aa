/*
 * 同一类问题对裁判长、负责人说的话：有什么影响，哪一件要由裁判长决定。
 */
import type { ChiefWording } from '../catalogue-words';

export const review: ChiefWording = {
  means: '现在的名次不受影响；没有审核意见，有关的轮次不能封存。',
  todo: '请您决定「通过」或「取消资格」，写明依据并署名。取消资格的不计名次，后面的选手依次递进。',
};
export const mend: ChiefWording = {
  means: '现在的名次不受影响；改好之前，有关的轮次不能封存。',
  todo: '由工作人员对照原件改正，不用您决定。',
};
export const harmless: ChiefWording = {
  means: '不影响名次、晋级和封存。',
  todo: '由工作人员核实，不用您决定。',
};
export const mark: ChiefWording = {
  means: '这位选手暂时没有名次，本轮名次是暂定的，不能封存。',
  todo: '请您对照评分表确认成绩，或确认是缺考、弃赛，由录入人员改正。',
};
export const unread: ChiefWording = {
  means: '没有读取的内容，名次和奖项都没有算进去。',
  todo: '由工作人员指明用哪张表、哪一列，不用您决定。',
};
export const setting: ChiefWording = {
  means: '规则没有弄清之前，名次和奖项都不计算。',
  todo: '请您确认这一条规则本来是什么，由工作人员在「规则」表改正。',
};
