// Why nobody came to the house: the weather, the road, the team itself. Of whether the person was at home it says nothing. 3.6
const hindered =
  /雨|雪|雾|冰|风|涨水|洪|水(?:大|淹)|塌|滑坡|泥石流|路|桥|堵|车|船|停电|断电|断网|没电|设备|仪|系统|平台|开会|会议|培训|检查|防汛|人手|忙|没空|走不开|出差|医生|县上|没派/u
const atTheDoor =
  /锁|不在|没在|没(?:得|有)?人(?:在|应|开)|无人|敲|关门|门关|赶[场集]|街上|路上|走(?:人户|亲)/u

/** Whether the words say that the way was barred, and not that nobody was met. */
export const isHindered = (reason: string | null | undefined): boolean =>
  reason != null && hindered.test(reason) && !atTheDoor.test(reason)
